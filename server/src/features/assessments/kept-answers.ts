/** Answers that were computed before, kept while there is room; the key says everything that an answer depends on. */

export class KeptAnswers<Answer> {
  readonly #answers = new Map<string, Answer>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** An answer that is found becomes the last to be dropped. */
  get(key: string): Answer | undefined {
    const answer = this.#answers.get(key)
    if (answer === undefined) return undefined
    this.#answers.delete(key)
    this.#answers.set(key, answer)
    return answer
  }

  keep(key: string, answer: Answer): void {
    this.#answers.delete(key)
    this.#answers.set(key, answer)
    const oldest = this.#answers.keys().next()
    if (this.#answers.size > this.#most && oldest.done !== true) this.#answers.delete(oldest.value)
  }

  get size(): number {
    return this.#answers.size
  }
}
