/// The style sheet of the report page.
///
/// Light by default, dark on screens whose owner prefers so, light on paper. Nothing is said by
/// colour alone.
enum HTMLStyle {
    static let text = """
        :root{--paper:#fff;--ink:#1a1a1a;--muted:#595959;--line:#d9dce0;--soft:#f3f4f5;--link:#005a8e;\
        --hot:#b34a00;--hot-soft:#fdf0e6;--on-hot:#fff;--safe:#00694d;--safe-soft:#eaf6f1}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#14161a;--ink:#f2f2f2;\
        --muted:#b4b8be;--line:#33373e;--soft:#1f2228;--link:#8ccbf0;--hot:#ff9e5e;--hot-soft:#3a2415;\
        --on-hot:#14161a;--safe:#4fd1a5;--safe-soft:#10271f}}
        *{box-sizing:border-box}
        [hidden]{display:none!important}
        html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);\
        font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
        header,main{max-width:72rem;margin:0 auto;padding:0 1.5rem}
        header{padding-top:2.5rem}
        .kind{margin:0;color:var(--muted);font-size:.875rem}
        h1{margin:.25rem 0 1rem;font-size:2rem;line-height:1.2;letter-spacing:-.01em;\
        overflow-wrap:anywhere}
        h2{margin:0 0 1rem;font-size:1.4rem;line-height:1.3}
        h3{margin:2rem 0 .6rem;font-size:1.1rem;line-height:1.35;overflow-wrap:anywhere}
        h4{margin:1.2rem 0 .4rem;font-size:1rem}
        p,li{max-width:46rem;overflow-wrap:anywhere}
        a{color:var(--link)}
        a.word{color:inherit;text-decoration:underline dotted;text-underline-offset:.2em}
        dl.words dt{font-weight:600;scroll-margin-top:4rem}
        dl.words dd{margin:0 0 .8rem;max-width:46rem}
        a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,\
        summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:1rem;z-index:9;background:var(--paper);padding:.5rem 1rem}
        nav{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line)}
        nav ul{display:flex;gap:1.4rem;max-width:72rem;margin:0 auto;padding:.7rem 1.5rem;\
        list-style:none;overflow-x:auto}
        nav a{text-decoration:none;white-space:nowrap}
        nav a:hover{text-decoration:underline}
        section{padding:2.2rem 0}
        section.first{padding-top:1.4rem}
        section+section>h2{border-top:1px solid var(--line);padding-top:2rem}
        .first h2{margin-top:2rem;font-size:1.1rem}
        .verdict{margin:0 0 1rem;padding:.2rem 0 .2rem 1.1rem;border-left:.3rem solid var(--hot);\
        font-size:1.2rem;line-height:1.5;max-width:52rem}
        .rest{margin:0 0 1rem;max-width:52rem}
        details.rest{padding-left:1.4rem}
        .words,.legend{color:var(--muted);font-size:.875rem}
        .wide{overflow-x:auto;margin:.5rem 0 1rem}
        table{border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
        caption{text-align:left;color:var(--muted);font-size:.875rem;padding-bottom:.4rem}
        th,td{padding:.45rem .9rem .45rem 0;text-align:left;vertical-align:top;\
        border-bottom:1px solid var(--line);max-width:34rem;overflow-wrap:break-word}
        thead th{color:var(--muted);font-weight:600;font-size:.875rem}
        tbody th{font-weight:600}
        td:nth-child(n+2){min-width:5rem}
        .matrix td,.matrix th{padding:.35rem .9rem;white-space:nowrap}
        .matrix tbody th{vertical-align:middle}
        .matrix caption{white-space:normal}
        .matrix th:first-child{padding-left:0}
        .matrix td.o0,.matrix td.o1,.matrix td.o2,.matrix td.ox{text-align:center;\
        border-left:2px solid var(--paper);white-space:nowrap}
        .o0{background:var(--hot);color:var(--on-hot)}
        .o1{background:var(--hot-soft);color:var(--hot)}
        .o2{background:var(--soft)}
        .ox{background:var(--safe-soft);color:var(--safe)}
        .mark{font-size:.7em;margin-right:.45em;vertical-align:.1em}
        td small{margin-left:.4em}
        .picture{margin:.6rem 0 1rem;overflow-x:auto}
        .picture svg{display:block;width:100%;height:auto;max-height:56rem}
        .save{margin:-.4rem 0 1rem}
        .save button{font-size:.875rem;padding:.2rem .6rem}
        .path{padding:1.4rem 0;border-bottom:1px solid var(--line)}
        .quick .path{content-visibility:auto;contain-intrinsic-size:auto 40rem}
        .path h3{margin-top:0}
        .path:target h3{text-decoration:underline;text-decoration-color:var(--hot);\
        text-decoration-thickness:.2rem;text-underline-offset:.3rem}
        .anchor{margin-left:.5rem;color:var(--muted);text-decoration:none}
        summary{cursor:pointer}
        .operator{border-top:1px solid var(--line);padding:.6rem 0}
        .operator summary h3{display:inline;margin:0 .8rem 0 .2rem}
        .operator summary span{color:var(--muted)}
        code{font:.875em/1.4 ui-monospace,"Liberation Mono",monospace;overflow-wrap:anywhere}
        fieldset{border:1px solid var(--line);border-radius:.5rem;margin:0 0 1rem;padding:.7rem 1rem}
        legend{padding:0 .4rem;font-weight:600}
        label{display:inline-flex;align-items:baseline;gap:.45rem;margin:.15rem 1.3rem .15rem 0}
        label small{color:var(--muted)}
        select,input[type=search],button{font:inherit;color:inherit;background:var(--paper);\
        border:1px solid var(--muted);border-radius:.4rem;padding:.35rem .7rem}
        button{cursor:pointer}
        button:hover{background:var(--soft)}
        button[aria-pressed=true]{background:var(--hot-soft);border-color:var(--hot);color:var(--hot)}
        #filter{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center;margin:0 0 1rem}
        #what-if-sentence{font-size:1.15rem;min-height:3.2rem}
        #map-picture.lit g[data-element]:not(.lit),#map-picture.lit g[data-barriers]:not(.lit),\
        #map-picture.lit g[data-fact]:not(.lit){opacity:.35}
        @media(max-width:40rem){header,main{padding-left:1rem;padding-right:1rem}\
        html{scroll-padding-top:7rem}nav ul{flex-wrap:wrap;gap:0 1.1rem;padding:.3rem 1rem}\
        nav a{display:inline-block;padding:.3rem 0;font-size:.9375rem}h1{font-size:1.5rem}.verdict{font-size:1.05rem}\
        .picture svg{min-width:40rem}}
        @page{margin:1.5cm}
        @media print{details::details-content{content-visibility:visible;display:block}nav,.scripted,.skip,.anchor{display:none!important}body{font-size:10pt}\
        header,main{max-width:none;padding:0}section{padding:1rem 0}\
        .picture,tr,li{break-inside:avoid}h2,h3{break-after:avoid}\
        .quick .path{content-visibility:visible}.picture svg{max-height:22cm}.wide,.picture{overflow:visible}\
        .o0,.o1,.o2,.ox,.picture{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

        """
}
