// Sets language, direction and theme before the first paint, so that nothing flips or flashes.
;(function () {
  var root = document.documentElement
  var read = function (key) {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  var language = new URLSearchParams(location.search).get('lang') || read('clew.language')
  if (language === 'ur') {
    root.lang = 'ur'
    root.dir = 'rtl'
  }
  var theme = read('clew.theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
})()
