// Generated from Studio/index.html by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/index.html, without its last line break.
    static let indexHtml = #"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>Sallyport studio</title>
        <link rel="icon" href="icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="pictures.css">
        <link rel="stylesheet" href="style.css">
        <script type="module" src="main.js"></script>
        </head>
        <body>
        <a class="skip" href="#answer" id="skip">To the answer</a>
        <header>
        <div class="titles">
        <p class="kind">Sallyport studio: who can fail alone?</p>
        <h1 id="title">…</h1>
        <p class="words" id="file"></p>
        </div>
        <div class="tools" role="toolbar" aria-label="The model as a whole">
        <button type="button" id="begin" aria-haspopup="dialog">Begin…</button>
        <button type="button" id="undo">Undo</button>
        <button type="button" id="redo">Redo</button>
        <button type="button" id="save">Save</button>
        <button type="button" id="export" aria-haspopup="dialog">Export…</button>
        <button type="button" id="keys" aria-haspopup="dialog">Keys</button>
        </div>
        <p id="lost" role="alert" hidden></p>
        <div id="news" role="status" hidden></div>
        </header>
        <main>
        <section id="model" aria-label="Model">
        <div class="tabs" role="tablist" aria-label="The model as">
        <button type="button" role="tab" id="tab-text" aria-controls="panel-text" aria-selected="true">Text</button>
        <button type="button" role="tab" id="tab-form" aria-controls="panel-form" aria-selected="false" tabindex="-1">Form</button>
        </div>
        <div id="panel-text" role="tabpanel" aria-labelledby="tab-text"></div>
        <div id="panel-form" role="tabpanel" aria-labelledby="tab-form" hidden>
        <p id="form-fault" role="alert" hidden></p>
        <div id="form"></div>
        </div>
        </section>
        <div id="answers">
        <nav id="parts" aria-label="Parts of the answer">
        <a href="#answer">Verdict</a> <a href="#alone">Who</a> <a href="#stage">Map</a>
        <a href="#matrix">Matrix</a> <a href="#changed">Changed</a> <a href="#switches">What if</a>
        <a href="#remedy">Remedy</a> <a href="#baseline">Compare</a> <a href="#gate">Gate</a>
        </nav>
        <section id="answer" aria-label="Verdict" tabindex="-1">
        <p id="standing"></p>
        <p id="heard" class="heard" role="status" aria-live="polite"></p>
        <div id="verdict"></div>
        <details id="mistakes" hidden><summary id="mistakes-count"></summary><ul id="mistakes-list" class="diagnostics"></ul></details>
        </section>
        <section id="alone" aria-labelledby="alone-title" tabindex="-1">
        <h2 id="alone-title">Who can fail alone</h2>
        <div id="alone-list"></div>
        <form id="alone-other" class="line">
        <label for="alone-choice">Let somebody fail</label> <select id="alone-choice"></select>
        <button type="submit">Fail</button>
        </form>
        </section>
        <section id="stage" aria-labelledby="stage-title" tabindex="-1">
        <h2 id="stage-title">Map</h2>
        <div id="path" hidden>
        <p id="failed"></p>
        <div id="failed-words" role="status"></div>
        <div class="line" role="toolbar" aria-label="The path, step by step" id="path-tools">
        <button type="button" id="path-back">Back</button>
        <button type="button" id="path-next">Next</button>
        <button type="button" id="path-play">Play</button>
        <label id="path-to-label" hidden>to <select id="path-to"></select></label>
        <span id="path-count"></span>
        </div>
        </div>
        <div class="line" id="stage-tools">
        <button type="button" id="stage-map" aria-pressed="true">Map</button>
        <button type="button" id="stage-path" aria-pressed="false" hidden>Path</button>
        <button type="button" id="stage-size" aria-pressed="false">Full size</button>
        <button type="button" id="nobody" hidden>Nobody fails</button>
        </div>
        <div id="map-picture" class="picture" role="group" aria-label="Map"></div>
        <div id="path-picture" class="picture" role="group" aria-label="Path" hidden></div>
        <ol id="path-steps" aria-label="Steps of the path" hidden></ol>
        <p id="chosen" class="line" hidden></p>
        </section>
        <section id="matrix" aria-labelledby="matrix-title" tabindex="-1">
        <h2 id="matrix-title">The fewest failures that suffice</h2>
        <div id="matrix-table" class="wide" tabindex="0" role="region" aria-label="Exposure matrix"></div>
        <p class="legend">0: an attacker of that capacity needs nobody to fail. 1: one failure suffices. none: no set of failures suffices in this model. Disclosure is by legal compulsion, where capacity plays no role.</p>
        </section>
        <section id="changed" aria-labelledby="changed-title" tabindex="-1">
        <h2 id="changed-title">Changed since the last save</h2>
        <div id="changed-words"></div>
        </section>
        <section id="switches" aria-labelledby="switches-title" tabindex="-1">
        <h2 id="switches-title">What if</h2>
        <p class="words">Switches ask about another model and leave the text as it is, until one is written into it.</p>
        <div id="switches-options"></div>
        <div id="switches-unknowns"></div>
        <p class="line"><label for="effort">Effort</label> <select id="effort"><option value="quick">quick</option><option value="normal">normal</option><option value="thorough">thorough</option></select></p>
        </section>
        <section id="remedy" aria-labelledby="remedy-title" tabindex="-1">
        <h2 id="remedy-title">Remedy</h2>
        <p class="words">The cheapest change of the text with which no party alone suffices for exfiltration up to OC3. Other consequences are other questions.</p>
        <div id="remedy-words" role="status"></div>
        <p class="line"><button type="button" id="remedy-seek">Look for the cheapest remedy</button>
        <button type="button" id="remedy-write" hidden>Write it into the text</button></p>
        </section>
        <section id="baseline" aria-labelledby="baseline-title" tabindex="-1">
        <h2 id="baseline-title">Beside a baseline</h2>
        <form id="baseline-form">
        <label for="baseline-kind">Compare with</label>
        <select id="baseline-kind">
        <option value="now">the text as it is now</option>
        <option value="saved">the file as it was saved</option>
        <option value="file">another file of the folder</option>
        <option value="revision">this file at a git revision</option>
        </select>
        <label id="baseline-name-label" for="baseline-name" hidden>Name</label>
        <input id="baseline-name" type="text" autocomplete="off" spellcheck="false" hidden>
        <button type="submit" id="baseline-pin">Pin</button>
        <button type="button" id="baseline-drop" hidden>Let go</button>
        </form>
        <div id="baseline-words" role="status"></div>
        <div id="baseline-picture" class="picture"></div>
        </section>
        <section id="gate" aria-labelledby="gate-title" tabindex="-1">
        <h2 id="gate-title">Gate</h2>
        <div id="gate-lines"></div>
        <p class="line"><button type="button" id="gate-keep" aria-haspopup="dialog">Require what holds now…</button></p>
        </section>
        </div>
        </main>
        <div id="tip" role="tooltip" hidden></div>
        <noscript><p>The studio needs scripts; <code>sallyport watch</code> has a page that can be read without.</p></noscript>
        </body>
        </html>
        """#
}
