/** The one place where the screen takes its plain words from; they are made where the law is explained. */
export { elementSentences, overviewOf, type Reference, type Said } from '@clew/law/explain'
