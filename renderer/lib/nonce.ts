/** The nonce of this page's style tags, written into the page by the host; empty where styles are allowed without one. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
