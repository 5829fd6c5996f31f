internal import FilingModel
internal import Mustache

/// What surrounds the tables of a page: head, heading, verdict, footer.
struct PageFrame {
  let title: String
  let heading: String
  /// Short facts under the heading.
  let lines: [String]
  /// Where the way back leads; nil on the index.
  let index: String?
  let verdict: Verdict
  let sections: [Section]
  let footer: String

  /// A part of the page that the list at its top leads to.
  struct Section {
    let id: String
    let title: String
  }

  /// Score, grade, and what they rest on.
  struct Verdict {
    let points: String
    let isScored: Bool
    let grade: String
    let gradeClass: String
    let checked: String
    let counts: [Count]
    let scoring: String?
  }

  struct Count {
    let text: String
    let kind: String
  }

  /// The page around markup that is already safe.
  func render(body: HTMLWriter) -> String {
    let context: [String: Any] = [
      "frame": self, "body": body.html, "style": PageStyle.css, "styleHash": PageStyle.hash,
    ]
    return Self.template.render(context)
  }

  private static let template: MustacheTemplate = {
    MustacheContentTypes.register(EscapedBytes(), named: "ESCAPED")
    switch Result(catching: { try MustacheTemplate(string: markup) }) {
    case .success(let template): return template
    case .failure(let fault): preconditionFailure("the frame of the pages is malformed: \(fault)")
    }
  }()

  /// Mustache's own escaping goes by character and lets a `<` through that a mark is attached to.
  private struct EscapedBytes: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLWriter.escaped(text) }
  }

  private static let markup = """
    {{% CONTENT_TYPE:ESCAPED}}
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src '{{styleHash}}'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>{{frame.title}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <a class="skip" href="#verdict">Skip to the verdict</a>
    <header>
    {{#frame.index}}<p class="back"><a href="{{.}}">All filings</a></p>{{/frame.index}}
    <h1>{{frame.heading}}</h1>
    <p class="about">{{#frame.lines}}<span>{{.}}</span> {{/frame.lines}}</p>
    </header>
    <main>
    {{#frame.verdict}}
    <section id="verdict" class="verdict" aria-label="Verdict">
    <p class="score">{{#isScored}}<span class="points">{{points}}</span>\
    <span class="of">of 100</span>{{/isScored}}\
    {{^isScored}}<span class="of">no score</span>{{/isScored}} \
    <span class="grade {{gradeClass}}"><span class="hidden">grade </span>{{grade}}</span></p>
    <div>
    <p>{{checked}}</p>
    <p class="counts">{{#counts}}<span class="{{kind}}">{{text}}</span> {{/counts}}</p>
    {{#scoring}}<p class="quiet">{{.}}</p>{{/scoring}}
    </div>
    </section>
    {{/frame.verdict}}
    <nav aria-label="On this page">\
    {{#frame.sections}}<a href="#{{id}}">{{title}}</a> {{/frame.sections}}</nav>
    {{{body}}}
    </main>
    <footer><p>{{frame.footer}}</p></footer>
    </body>
    </html>

    """
}

extension PageFrame.Verdict {
  /// The verdict in words; `checked` says what was looked at, for example `3 filings`.
  init(_ score: Score, tally: Tally, checked: String, scoring: String?) {
    points = score.text
    isScored = score.points != nil
    grade = score.grade
    gradeClass = score.gradeClass
    self.checked =
      tally.applied == 0
      ? "Nothing was compared in \(checked), so there is nothing to score."
      : "\(checked), looked at in \(tally.applied.of("comparison"))."
    counts = [
      PageFrame.Count(
        text: tally.errors.of("error"), kind: tally.errors == 0 ? "none" : "error"),
      PageFrame.Count(
        text: tally.warnings.of("warning"), kind: tally.warnings == 0 ? "none" : "warning"),
      PageFrame.Count(
        text: "\(tally.information.grouped) for information",
        kind: tally.information == 0 ? "none" : "information"),
      PageFrame.Count(text: tally.gaps.of("gap"), kind: tally.gaps == 0 ? "none" : "gap"),
    ]
    self.scoring = scoring
  }
}

extension Score {
  /// The class of the grade's badge.
  var gradeClass: String {
    switch grade {
    case "A", "B": "good"
    case "C", "D": "fair"
    case "F": "poor"
    default: "unknown"
    }
  }
}
