// Generated from Catalogue/sources.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/sources.yaml, without its last line break.
    static let sources = #"""
        # What the entries rest on. Most was seen in stored copies or second hand, as each entry says.
        catalogue: 1
        sources:
          rand-table-6-1:
            title: RAND RR-A2849-1, benchmark table 6.1
            publisher: RAND
            date: 2024-05-30
            access:
              Item names through the public dataset luiscosio/sl5-compliance-heatmap; the report itself was
              not opened.
          rand-table-6-2:
            title: RAND RR-A2849-1, benchmark table 6.2
            publisher: RAND
            date: 2024-05-30
            access:
              Item names through the public dataset luiscosio/sl5-compliance-heatmap; the report itself was
              not opened.
          rand-table-6-3:
            title: RAND RR-A2849-1, benchmark table 6.3
            publisher: RAND
            date: 2024-05-30
            access:
              Item names through the public dataset luiscosio/sl5-compliance-heatmap; the report itself was
              not opened.
          rand-table-6-4:
            title: RAND RR-A2849-1, benchmark table 6.4
            publisher: RAND
            date: 2024-05-30
            access:
              Item names through the public dataset luiscosio/sl5-compliance-heatmap; the report itself was
              not opened.
          rand-table-6-5:
            title: RAND RR-A2849-1, benchmark table 6.5
            publisher: RAND
            date: 2024-05-30
            access:
              Item names through the public dataset luiscosio/sl5-compliance-heatmap; the report itself was
              not opened.
          rand-app-b-80:
            title: RAND RR-A2849-1, App. B p.80
            publisher: RAND
            date: 2024-05-30
            access:
              Through a third-party verification note that cites pages; the report itself was not opened.
          rand-app-a-68:
            title: RAND RR-A2849-1, App. A pp.68-69
            publisher: RAND
            date: 2024-05-30
            access:
              Through a third-party verification note that cites pages; the report itself was not opened.
          rand-table-5-1:
            title: RAND RR-A2849-1, table 5.1 (names of vectors)
            publisher: RAND
            date: 2024-05-30
            access: Through pranavgade20/aisb, w2d1/resources/bingo.html; the report itself was not opened.
          rand-table-5-2:
            title: RAND RR-A2849-1, table 5.2 (scores of vectors)
            publisher: RAND
            date: 2024-05-30
            access:
              Ten rows through the AISB threat-modelling exercise, four thresholds through its key; not
              opened.
          rand-figure-4-1:
            title: RAND RR-A2849-1, figure 4.1 p.10 (operational capacities)
            publisher: RAND
            date: 2024-05-30
            access:
              Through a third-party verification note that cites pages; the report itself was not opened.
          rand-figure-6-1:
            title: RAND RR-A2849-1, figure 6.1 p.22 (security levels)
            publisher: RAND
            date: 2024-05-30
            access:
              Through a third-party verification note that cites pages; the report itself was not opened.
          aisp-2026:
            title: Gekker et al., AISP agenda, arXiv 2607.26069, p.38 (time to reach a level)
            publisher: arXiv
            date: 2026-07
            access: Not opened; shares authors with RAND, so not independent of it.
          anthropic-asl3:
            title: Anthropic, Activating ASL-3 Protections (May 2025), Security section
            publisher: Anthropic
            date: 2025-05-22
            access: https://www.anthropic.com/news/activating-asl3-protections
          anthropic-asl3-report:
            title: Anthropic ASL-3 report, ch.3
            publisher: Anthropic
            date: 2025-05
            access: As summed up in pranavgade20/aisb, w2d1.
          arxiv-2511-02620:
            title: Rinberg et al., arXiv 2511.02620
            publisher: arXiv
            date: 2025-11-04
            access: Abstract only.
          text-compression:
            title: Rinberg et al. 2026, post and paper on text compression
            publisher: LessWrong
            date: 2026
            access: LessWrong GcbkprYPCjXdysLq4
          sl5-standard-sc-7-10:
            title: SL5 Standard v0.1, SC-7(10) and architecture overview
            publisher: SL5 Task Force
            date: 2026
            access: https://standard.sl5.org/controls/sc/sc-7.10
          sl5-standard-sc:
            title: SL5 Standard v0.1, SC-28(3), SC-8(1)
            publisher: SL5 Task Force
            date: 2026
            access: https://standard.sl5.org/controls/sc
          nvidia-confidential-vms:
            title:
              NVIDIA reference architecture for proprietary models in confidential VMs, Required
              Capabilities
            publisher: NVIDIA
            access: https://docs.nvidia.com/enterprise-reference-architectures/deploying-proprietary-models-confidential-compute-self-hosted-vms/latest/required-capabilities.html
          confidential-inference:
            title: Anthropic and Pattern Labs, Confidential Inference Systems (June 2025), p.9
            publisher: Anthropic and Pattern Labs
            date: 2025-06
            access: Quoted in a third party's post.
          arxiv-2601-01296:
            title: Brown et al., arXiv 2601.01296
            publisher: arXiv
            date: 2026-01
            access: Abstract only.
          vendor-practice:
            title: Practice of vendors; Microsoft France before the French Senate (June 2025)
            publisher: Microsoft France
            date: 2025-06
            access: Sends demands on and contests them, without a guarantee.
          project-inference:
            title: Reasoned out by this project
            access: No source says it.
          general-knowledge:
            title: From memory
            access: No source was opened.
          re-2705b-gags:
            title: In re 2705(b), C.D. Cal. 2011 (denied) and D. Utah 2015 (granted)
            publisher: C.D. Cal. and D. Utah
            date: 2015
            access: casetext and counselstack pages.
          usc-2703:
            title: 18 USC 2703
            publisher: Cornell Legal Information Institute
            access: Opening of the Cornell copy.
          wilmerhale-2018:
            title: WilmerHale on the CLOUD Act (18 USC 2713), 2018
            publisher: WilmerHale
            date: 2018
          natlawreview-2018:
            title: National Law Review on the CLOUD Act, 2018
            publisher: National Law Review
            date: 2018
          microsoft-france-senate:
            title: Microsoft France before the French Senate, 10 June 2025
            publisher: French Senate
            date: 2025-06-10
            access: No guarantee was possible.
          pub-l-110-261:
            title: Pub. L. 110-261, wording of directives
            publisher: US Congress
            date: 2008-07-10
            access: Wikisource page.
          lawfare-2024:
            title: Lawfare on the wider definition of provider, 2024
            publisher: Lawfare
            date: 2024
          press-june-2026-fisa:
            title: prismnews and peopleofinternet, June 2026
            publisher: prismnews and peopleofinternet
            date: 2026-06
          crs-r40138:
            title: CRS R40138 (2021), summary
            publisher: Congressional Research Service
            date: 2021
          crs-rl33320:
            title: CRS RL33320 (2015)
            publisher: Congressional Research Service
            date: 2015
          stat-100-1867:
            title: 100 Stat. 1867
            publisher: US Congress
            date: 1986
            access: The original wording.
          edny-2016:
            title: E.D.N.Y. 15-mc-1902, order of 29 Feb 2016
            publisher: E.D.N.Y.
            date: 2016-02-29
            access: Its opening.
          haynes-boone-2025:
            title: Haynes Boone on the lapse of the Defense Production Act, 2025
            publisher: Haynes Boone
            date: 2025
            access: https://www.haynesboone.com/news/alerts/defense-production-act-lapse---effects-on-rated-contracts-and-orders
          crs-te10112:
            title: CRS TE10112 (2025)
            publisher: Congressional Research Service
            date: 2025
          press-feb-2026-dpa:
            title: livemint and Washington Horizon, Feb 2026
            publisher: livemint and Washington Horizon
            date: 2026-02
          hr-7688:
            title: HR 7688
            publisher: US House of Representatives
            date: 2026-04
            access: As reported in April 2026.
          covington-wilmerhale-2025:
            title: Covington and WilmerHale, 2025, on ECCN 4E091 (10^26 operations, worldwide licence)
            publisher: Covington and WilmerHale
            date: 2025
          gao-b-337935:
            title: GAO B-337935, 12 May 2026
            publisher: US Government Accountability Office
            date: 2026-05-12
            access: https://www.gao.gov/products/b-337935
          pillsbury-2026:
            title: Pillsbury, 28 May 2026
            publisher: Pillsbury
            date: 2026-05-28
          press-june-2026-exclusion:
            title: preseen.com, June 2026; wayr.today, claudeainews, ai-articles
            publisher: preseen.com, wayr.today, claudeainews and ai-articles
            date: 2026-06
            access: They disagree on dates.
          govuk-ipa-factsheet:
            title: gov.uk factsheet on the regime of notices
            publisher: UK Home Office
          ipa-s255:
            title: IPA 2016 s.255
            publisher: UK Parliament
            date: 2016
            access: https://legislation.gov.uk/ukpga/2016/25/section/255
          ipa-guardint:
            title: IPA 2016 s.255(8)-(11)
            publisher: guardint
            date: 2016
            access: The Act's page at guardint.
          uk-answer-30755:
            title: UK parliamentary answer 30755
            publisher: UK Parliament
          celex-32023r1543:
            title: Regulation (EU) 2023/1543, EUR-Lex 32023R1543
            publisher: European Union
            date: 2023-07-12
            access: https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32023R1543
          e-evidence-summaries:
            title:
              peopleofinternet and truescreen (10 days, 8 hours, up to 2% of turnover, applies 18 Aug 2026)
            publisher: peopleofinternet and truescreen
            date: 2026
          ai-act-91-93:
            title: AI Act Art. 93 and 91
            publisher: European Union
            date: 2024-06-13
            access: https://ai-act-law.eu/article/93/
          nis2-32-33:
            title: NIS2 Art. 32-33
            publisher: European Union
            date: 2022-12-14
            access: Text pages.
          gni-germany:
            title: Global Network Initiative, country page on Germany (100a)
            publisher: Global Network Initiative
            access: https://globalnetworkinitiative.org/clfr-germany/
          vodafone-report-de:
            title: Vodafone law-enforcement report (no court beforehand)
            publisher: Vodafone
            access: On radio-utopie.
          csi-r871:
            title: CSI R.871-1 to R.871-4
            publisher: juriblio and livv
            access: A machine-made summary at juriblio, and the livv text.
          zona-m-nil:
            title: National Intelligence Law Arts. 7, 14
            publisher: stop.zona-m.net
            access: Quoted at stop.zona-m.net.
          zona-m-csl:
            title: Cybersecurity Law Art. 28
            publisher: stop.zona-m.net
            access: Quoted at stop.zona-m.net.
          csl-2026-wiki:
            title: A wiki's lab guide on the Cybersecurity Law amended for 2026
            publisher: A wiki
            date: 2026
          india-rules-2009:
            title: Interception Rules 2009 (India)
            publisher: Government of India
            date: 2009
            access: CIS and itlaw.in pages.
          mondaq-2018:
            title: mondaq on the order of 2018 (India)
            publisher: Mondaq
            date: 2018
          aa-act-2018-317a:
            title: Assistance and Access Act 2018, s.317A
            publisher: Parliament of Australia
            date: 2018
            access: ATO page.
          seed-000:
            title: The Single Counterparty, April 2026 (000)
            publisher: This project
            date: 2026-04
            access:
              One of the documents this project began from; says that the recourse is litigation and not
              switching.
          seed-001:
            title: Starting document 001
            publisher: This project
            access: One of the documents this project began from.
          seed-003:
            title: Starting document 003
            publisher: This project
            access: One of the documents this project began from.
          aws-operator-access-2024:
            title: AWS statement of 2024 that no operator access exists
            publisher: Amazon Web Services
            date: 2024
            access: pureai.com
        """#
}
