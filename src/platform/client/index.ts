/** What islands may use: small things for the browser, without a domain word. */
export {}
