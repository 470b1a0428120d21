/** Answers that were computed before, kept while there is room; the key says everything that an answer depends on. */

export class KeptAnswers<Answer> {
  readonly #answers = new Map<string, { readonly answer: Answer; readonly weight: number }>()
  readonly #most: number
  #weight = 0

  /** @param most the weight of all answers together, in the unit that `keep` is told. */
  constructor(most: number) {
    this.#most = most
  }

  /** An answer that is found becomes the last to be dropped. */
  get(key: string): Answer | undefined {
    const found = this.#answers.get(key)
    if (found === undefined) return undefined
    this.#answers.delete(key)
    this.#answers.set(key, found)
    return found.answer
  }

  /** An answer that is heavier than all the room is not kept. */
  keep(key: string, answer: Answer, weight: number): void {
    this.#drop(key)
    if (weight > this.#most) return
    this.#answers.set(key, { answer, weight })
    this.#weight += weight
    for (const oldest of this.#answers.keys()) {
      if (this.#weight <= this.#most) return
      this.#drop(oldest)
    }
  }

  get size(): number {
    return this.#answers.size
  }

  #drop(key: string): void {
    this.#weight -= this.#answers.get(key)?.weight ?? 0
    this.#answers.delete(key)
  }
}
