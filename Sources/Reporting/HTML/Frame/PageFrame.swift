internal import Mustache

/// What surrounds the parts of a page: head, way back, heading, verdict, footer.
struct PageFrame {
  let title: String
  let heading: String
  /// Short facts under the heading.
  let lines: [String]
  /// The pages above this one, the outermost first; empty on the overview.
  let trail: [Link]
  let verdict: Verdict?
  let sections: [Section]
  let footer: String

  struct Link {
    let text: String
    let href: String
  }

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
    let trends: [Count]
    let scoring: String?
  }

  struct Count {
    let text: String
    let kind: String
  }

  /// The page around markup that is already safe.
  func render(body: HTMLWriter) -> String {
    let context: [String: Any] = [
      "frame": self, "hasTrail": !trail.isEmpty, "hasSections": !sections.isEmpty,
      "body": body.html, "style": PageStyle.css, "styleHash": PageStyle.hash,
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
    <a class="skip" href="#main">Skip to the content</a>
    <header>
    {{#hasTrail}}<nav class="trail" aria-label="Pages above"><ol>\
    {{#frame.trail}}<li><a href="{{href}}">{{text}}</a></li>{{/frame.trail}}</ol></nav>{{/hasTrail}}
    <h1>{{frame.heading}}</h1>
    <p class="about">{{#frame.lines}}<span>{{.}}</span> {{/frame.lines}}</p>
    </header>
    <main id="main" tabindex="-1">
    {{#frame.verdict}}
    <section id="verdict" class="verdict" aria-label="Verdict">
    <p class="score">{{#isScored}}<span class="points">{{points}}</span>\
    <span class="of">of 100</span>{{/isScored}}\
    {{^isScored}}<span class="of">no score</span>{{/isScored}} \
    <span class="grade {{gradeClass}}"><span class="hidden">grade </span>{{grade}}</span></p>
    <div>
    {{#trends}}<p class="trend {{kind}}">{{text}}</p>{{/trends}}
    <p>{{checked}}</p>
    <p class="counts">{{#counts}}<span class="{{kind}}">{{text}}</span> {{/counts}}</p>
    {{#scoring}}<p class="quiet">{{.}}</p>{{/scoring}}
    </div>
    </section>
    {{/frame.verdict}}
    {{#hasSections}}<nav aria-label="On this page">\
    {{#frame.sections}}<a href="#{{id}}">{{title}}</a> {{/frame.sections}}</nav>{{/hasSections}}
    {{{body}}}
    </main>
    <footer><p>{{frame.footer}}</p></footer>
    </body>
    </html>

    """
}
