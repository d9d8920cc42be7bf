/** After a failed post the reader is taken to what is wrong. */
class ErrorSummary extends HTMLElement {
  connectedCallback() {
    this.focus()
  }
}

customElements.define('error-summary', ErrorSummary)
