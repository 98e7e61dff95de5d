/// What the comparison page adds to the style sheet of report pages: two maps beside one another
/// where there is room, and marks on what differs.
enum HTMLComparisonStyle {
    static let text = """
        #choice{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;align-items:center;margin:1.2rem 0 0}
        #both-maps .picture svg{max-height:none}
        @media(min-width:90rem){header,main,nav ul{max-width:104rem}\
        #both-maps:not(.alone){display:grid;grid-template-columns:1fr 1fr;gap:2rem}}
        #both-maps.lit g[data-element]:not(.lit){opacity:.3}
        .differs{text-decoration:underline;text-decoration-thickness:.15rem;\
        text-underline-offset:.2rem}
        .two th,.two td{padding-left:.6rem;padding-right:.6rem}
        .two td:nth-child(n+2){min-width:2.6rem}
        .two [data-tier],.two [colspan]{text-align:center}
        .begins{border-left:.6rem solid var(--paper)!important}
        .off{opacity:.25}
        .price li{margin:.3rem 0}
        .coalitions ul{margin:0;padding:0;list-style:none}
        .coalitions td{min-width:6rem}
        .coalitions th{font-weight:400}

        """
}
