/** What each command does and takes, in English, for somebody who works with case files. */
import type { Help } from '../help.ts'
import { conformityHelpEnglish } from './conformity-help.ts'
import { decisionHelp } from './decisions.ts'
import { keyHelp } from './keys.ts'
import { verifyHelpEnglish } from './verify-en.ts'

const server: readonly (readonly [string, string])[] = [
  ['--server <address>', 'a Clew that runs, for instance http://127.0.0.1:4600'],
  ['--as <name>', 'in the demo: who to be; elsewhere give a session in CLEW_SESSION'],
  ['--data <folder>', 'without --server: the data folder to use directly; "data" if left away'],
  ['--database <postgres://…>', 'without --server: a database server instead of a data folder'],
]

export const helpEnglish: Help = {
  titles: {
    usage: 'How to write it',
    options: 'What you can add',
    examples: 'Examples',
    everywhere: 'With every command',
  },
  everywhere: [
    ['--json', 'answer for programs instead of for people'],
    ['--lang en|ur', 'English or Urdu'],
    ['--help', 'this page'],
  ],
  pages: {
    '': {
      usage: ['clew <command> [options]', 'clew <command> --help'],
      about: [
        'Clew reads case files of human trafficking by the law: which charges stand, on what evidence, what is missing, and what falls if one source falls away.',
        'A command ends with 0 when it is done, 1 when the input is wrong, 2 when the command was not understood, 3 when Clew itself failed.',
      ],
      rows: [
        ['start', 'start the server and the web application, and say which address to open'],
        ['assess', 'read one case file by the law, without a server'],
        ['conformity', 'hold a law against what States have promised, item by item'],
        ['law check', 'check the law packs and run their scenarios'],
        ['law list', 'list the laws that Clew knows, and who reviewed them'],
        ['law show', 'show one law, or one offence as a tree of elements'],
        ['import', 'take case files into Clew'],
        ['export', 'write a case out as a file'],
        ['decisions import', 'take a table of decided cases in'],
        ['decisions export', 'write the decided cases out as a table'],
        ['backup', 'write everything into one locked file, or check one'],
        ['restore', 'bring a backup back into an empty place'],
        ['keys', 'look after the keys of the vault and of the exhibits'],
        ['verify', 'check an exported journal for tampering'],
        ['migrate', 'bring the database up to date'],
      ],
      examples: [['clew assess case-files/example.yaml', 'What stands in this case, and what to do next.']],
    },
    start: {
      usage: ['clew start [options]'],
      about: [
        'Starts Clew and prints the address to open in a browser. Only this machine can reach it, unless a proxy that speaks TLS stands before it. To stop it, press Ctrl-C.',
        'The database is kept in the data folder; an empty one is filled with decided cases and people to try things on. Without the demo an empty one prints a code, by which a unit is set up.',
      ],
      rows: [
        ['--data <folder>', 'where the database is kept; "data" if left away'],
        ['--port <number>', 'port to listen on, 4600 if left away; 0 takes any free one'],
        ['--host <address>', 'address to listen on; beyond this machine only with an https --public-url'],
        ['--public-url <https://…>', 'where people reach Clew, through a proxy that speaks TLS'],
        ['--trust-proxy <addresses>', 'proxies whose word about the address of visitors is believed'],
        ['--session-idle <minutes>', 'signs out whoever does nothing for so long; 30 if left away'],
        ['--session-hours <hours>', 'signs out everybody after so long; 12 if left away'],
        ['--oidc-issuer <https://…>', 'the OpenID Connect provider with which people sign in'],
        ['--oidc-client-id <name>', 'how that provider knows Clew'],
        ['--oidc-client-secret <text>', 'what Clew shows it; better in CLEW_OIDC_CLIENT_SECRET'],
        ['--database <postgres://…>', 'use this PostgreSQL server (15 or newer) instead of the data folder'],
        ['--database-app <postgres://…>', 'another login for the daily work than the owner of the tables'],
        ['--connections <number>', 'largest number of connections to the database'],
        ['--demo yes|no', 'whether an empty database is given the decided cases'],
        ['--log <level>', 'how much to write down: error, warn, info, debug'],
        ['--web <folder>', 'another built web application'],
        [
          '--seal-key <file>',
          'the key that signs the seals of the journal; made in the data folder if left away',
        ],
        ['--seal-every <minutes>', 'how often the journal is sealed; 10 if left away'],
        ['--tsa-url <address>', 'where time stamps for exhibits are asked for; nowhere if left away'],
        ['--check-answers yes|no', 'check every answer against the contract; slow, for development'],
      ],
      examples: [['clew start --port 8080', 'Listen on http://127.0.0.1:8080.']],
    },
    assess: {
      usage: ['clew assess <file> [options]'],
      about: [
        'Reads a case file and says for each charge how it stands, what its weakest element is, what to collect next, and what falls if one source is lost. Nothing is stored, and nothing leaves this machine.',
        'Standing is an order of five steps, not a probability: rejected by a court, unsupported, one source, corroborated (two independent sources), established. A charge stands as its weakest element does.',
      ],
      rows: [
        [
          '--laws <pack,…>',
          'the laws to read it by; if left away, those of the States where something happened, the treaties, and the law of each charge',
        ],
        ['--view before|after', 'before: as if no court had decided; after: with the courts’ findings'],
        ['--as-of <day>', 'the day for limitation, as 2026-03-31; today if left away'],
        ['--without <V1,E3,…>', 'what if these persons, sources or items of evidence fall away'],
        ['--charge <C1>', 'only this charge, with all its elements'],
        ['--explain', 'with the reasons of each charge as text'],
      ],
      examples: [
        [
          'clew assess case.yaml --laws international,us',
          'By the treaties and the law of the United States.',
        ],
        ['clew assess case.yaml --without V1', 'Which charges fall if the victim does not testify.'],
        ['clew assess case.yaml --charge C1 --explain', 'One charge, element by element, with its reasons.'],
      ],
    },
    conformity: conformityHelpEnglish,
    ...decisionHelp.en,
    law: {
      usage: ['clew law check [folder]', 'clew law list', 'clew law show <pack>[/<offence>]'],
      about: [
        'The laws are texts in the folder law-packs, one folder for each State or treaty. A lawyer can read and change them.',
      ],
      rows: [
        ['check', 'check the texts and run their scenarios'],
        ['list', 'list the laws, and who reviewed them'],
        ['show', 'show one law or one offence'],
      ],
      examples: [],
    },
    'law check': {
      usage: ['clew law check [folder]'],
      about: [
        'Reads every law pack and runs its scenarios: small cases of which the writer of the pack says how they must come out, and bad texts that must be refused. Whatever is wrong is shown with its file and line, why it matters, and what to do.',
      ],
      rows: [['folder', 'another folder of law packs than that of this installation']],
      examples: [['clew law check my-law-packs', 'Check your own texts before you use them.']],
    },
    'law list': {
      usage: ['clew law list'],
      about: [
        'Lists every law pack with its number of offences, the day on which its newest text stood, and who reviewed it. "unverified" means that no lawyer has reviewed it yet.',
      ],
      rows: [],
      examples: [],
    },
    'law show': {
      usage: ['clew law show <pack>', 'clew law show <pack>/<offence> [--on <day>]'],
      about: [
        'Shows a law pack with its offences, or one offence as a tree of its elements, each with the article on which it rests.',
      ],
      rows: [['--on <day>', 'the text in force on that day, as 2003-06-30; the newest if left away']],
      examples: [
        ['clew law show us', 'All offences of the United States that Clew knows.'],
        ['clew law show us/forced-labour', 'The elements of forced labour, 18 USC 1589.'],
      ],
    },
    import: {
      usage: ['clew import <file> [<file> …] [options]'],
      about: [
        'Takes case files (YAML or JSON) into Clew. Each file is taken in whole or not at all; if something is wrong, every fault is shown with its line. Names of victims do not belong in a case file.',
      ],
      rows: [['--check', 'only say what is wrong, and keep nothing'], ...server],
      examples: [
        ['clew import case.yaml --check', 'See whether a file is in order.'],
        ['clew import cases/*.yaml --server 127.0.0.1:4600', 'Take files into the Clew that is running.'],
      ],
    },
    export: {
      usage: ['clew export <reference> [options]'],
      about: ['Writes a case as a case file that can be imported again and is then equal.'],
      rows: [
        ['--to <file>', 'write to this file (.yaml or .json) instead of to the screen'],
        ['--force', 'overwrite the file if it is there'],
        ...server,
      ],
      examples: [['clew export "T 1/2026" --to case.yaml', 'Save one case.']],
    },
    backup: {
      usage: ['clew backup <file> [options]', 'clew backup --verify <file>', 'clew backup --new-key <file>'],
      about: [
        'Writes everything that Clew knows, as it was at one moment, into one encrypted file, and reads the file back. Clew may go on running meanwhile.',
        'The file opens with its passphrase or its key file and with nothing else. Whoever loses that has lost the backup.',
      ],
      rows: [
        ['--key <file>', 'the key file to lock and open with; its public half alone is enough to write'],
        ['--passphrase-file <file>', 'a file with the passphrase; without either, you are asked'],
        ['--verify', 'only read a backup from end to end, and say what it holds'],
        ['--new-key <file>', 'make a key file'],
        ['--data <folder>', 'the data folder; "data" if left away'],
        ['--database <postgres://…>', 'a database server instead of a data folder'],
      ],
      examples: [
        ['clew backup --new-key clew.key', 'Once: make a key, and keep it apart from the backups.'],
        ['clew backup monday.backup --key clew.key', 'Write a backup.'],
      ],
    },
    restore: {
      usage: ['clew restore <file> [options]'],
      about: [
        'Checks the whole backup first and touches nothing if it is damaged, cut short or locked with another key. Then brings it into an empty data folder or database, as it was, and up to date.',
      ],
      rows: [
        ['--key <file>', 'the key file that it was locked with'],
        ['--passphrase-file <file>', 'a file with the passphrase; without either, you are asked'],
        ['--data <folder>', 'an empty or new data folder; "data" if left away'],
        ['--database <postgres://…>', 'an empty database on a server instead'],
      ],
      examples: [
        ['clew restore monday.backup --key clew.key --data restored', 'Bring it back beside the old one.'],
      ],
    },
    keys: keyHelp.en,
    verify: verifyHelpEnglish,
    migrate: {
      usage: ['clew migrate [options]'],
      about: [
        'Brings the database to the shape that this version of Clew needs, and does nothing else. "clew start" does the same before it starts.',
      ],
      rows: server.slice(2),
      examples: [],
    },
  },
}
