/** The one Trusted Types policy there is. It gives the address of the service worker, whatever it is asked for. */
export const workerPolicy = 'service-worker'
