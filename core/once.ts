/** Answers that are kept. */

/** Makes a value when first asked for it, and keeps it. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Keeps the answer to the last question: neighbours on a page ask the same again and again. */
export function latest<Answer>(answer: (question: string) => Answer): (question: string) => Answer {
  let last: { question: string; answer: Answer } | undefined;
  return (question) => {
    if (last?.question !== question) last = { question, answer: answer(question) };
    return last.answer;
  };
}
