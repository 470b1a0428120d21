/** Says why Clew does not start, in words for the person at the keyboard. */

/** An expected reason not to start: what is wrong and what to do. Shown without a stack trace. */
export class StartRefused extends Error {
  readonly todo: string

  constructor(what: string, todo: string, options?: ErrorOptions) {
    super(what, options)
    this.name = 'StartRefused'
    this.todo = todo
  }
}
