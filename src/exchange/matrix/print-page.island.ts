/** A button that prints; without scripts there is none, and the browser's own way remains. */
class PrintPage extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    this.addEventListener('click', () => window.print())
  }
}

customElements.define('print-page', PrintPage)
