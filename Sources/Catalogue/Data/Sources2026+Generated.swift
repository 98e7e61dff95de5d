// Generated from Catalogue/sources-2026.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/sources-2026.yaml, without its last line break.
    static let sources2026 = #"""
        # What the entries on law, policy and hardware of 2025 and 2026 rest on. Titles, publishers and dates are theirs.
        catalogue: 1
        sources:
          eu-code-2025:
            title: Code of Practice for General-Purpose AI Models, Safety and Security Chapter
            publisher: European Commission
            date: 2025-07-10
            address: https://code-of-practice.ai
            access:
              The text of the PDF of 43 pages was read in a stored copy (pp. 17-22, 28-33, 38-43); the address is
              an unofficial copy.
            says:
              Signatories say against whom they guard weights, people outside and inside among them, take the
              measures of Appendix 4 or others that do as much, and report them to the AI Office.
          fli-code-overview:
            title: Overview of the Code of Practice
            publisher: Future of Life Institute
            date: 2025-07-30
            address: https://artificialintelligenceact.eu/de/code-of-practice-overview
            says: One may sign the Code or show compliance otherwise; the Commission enforces from 2 August 2026.
          asis-2025-07:
            title: EU Commission Releases Security Requirements for Advanced General-Purpose AI Providers
            publisher: ASIS International, Security Management
            date: 2025-07
            address: https://www.asisonline.org/security-management-magazine/latest-news/today-in-security/2025/july/Requirements-General-Purpose-AI-Providers/
            says: Lists the security measures of the Code, on networks, weights, interfaces and insiders.
          eurlex-ares-2709234:
            title:
              Draft Commission Implementing Regulation on detailed arrangements for the conduct of certain
              proceedings by the Commission pursuant to Regulation (EU) 2024/1689, Ares(2026)2709234
            publisher: European Commission
            date: 2026-03-12
            address: https://eur-lex.europa.eu/legal-content/AUTO/?uri=PI_COM%3AAres%282026%292709234
            access: Its opening was read in a stored copy; it calls itself a draft that binds nobody.
            says: How the Commission evaluates a model under Art. 92 and asks for access to it.
          digitalpolicyalert-38488:
            title:
              European Commission opened consultation on draft Regulation on government access to data from
              general-purpose AI models under Regulation (EU) 2024/1689
            publisher: Digital Policy Alert
            date: 2026-03-12
            address: https://digitalpolicyalert.org/event/38488-european-commission-opened-consultation-on-draft-regulation-on-government-access-to-data-from-general-purpose-ai-models-under-regulation-eu-20241689
            says:
              By the draft, access may mean interfaces, source code, weights and the machines that host the
              model, and the provider may have to switch off what would log it.
          digwatch-2026-04:
            title: European Commission consultation closes on draft AI Act procedure rules
            publisher: Digital Watch Observatory
            date: 2026-04
            address: https://dig.watch/updates/european-commission-ai-act-draft-consultation
            says: The same list of what access may mean, from Art. 2 of the draft.
          alatirok-2026-05:
            title: EU AI Office enforcement begins August 2
            publisher: alatirok.com
            date: 2026-05
            address: https://alatirok.com/eu-ai-office-enforcement-august-2/
            says: Powers to ask, to evaluate and to restrict begin on 2 August 2026; no case by May 2026.
          oronts-2026:
            title: "The EU AI Act After the Digital Omnibus: What Actually Applies in 2026"
            publisher: oronts.com
            date: 2026
            address: https://oronts.com/en/guides/eu-ai-act-omnibus-2026
            says: The Digital Omnibus moved other dates and left that of general-purpose models.
          complexdiscovery-2026-04:
            title: The EU's E-Evidence Framework Goes Live in August and Most of Europe Isn't Ready
            publisher: ComplexDiscovery
            date: 2026-04
            address: https://complexdiscovery.com/the-eus-e-evidence-framework-goes-live-in-august-and-most-of-europe-isnt-ready/
            says: Applies from 18 August 2026; on 27 March 2026 22 states had formal notice for being late.
          acompli-2026:
            title: News page on the e-Evidence Regulation
            publisher: acompli.ie
            date: 2026
            address: https://acompli.ie/news/e-evidence-regulation-august-2026/
            access: Its own title was not seen.
            says: Applies in every member state but Denmark; ten days, in urgency eight hours.
          agence-europe-13811:
            title:
              "Implementing e-evidence package: Eurojust identifies issues related to notifications, deadlines
              and national models"
            publisher: Agence Europe
            date: 2026-02
            address: https://agenceurope.eu/en/bulletin/article/13811/9/implementing-e-evidence-package-eurojust-identifies-issues-related-to-notifications-deadlines-and-national-models
            says: The Directive is due on 18 February, the Regulation applies on 18 August 2026.
          cadafaq-2026:
            title: What protection against foreign law does each CADA tier give?
            publisher: cadafaq.com
            date: 2026
            address: https://www.cadafaq.com/en/what-protection-against-foreign-law-does-each-cada-tier-give/
            says:
              COM(2026) 502 final has four Union assurance levels; the third and the fourth largely or wholly
              shut out control from third countries.
          servola-cada-2026:
            title: The EU cloud law locks out your hyperscaler
            publisher: servola.de
            date: 2026
            address: https://servola.de/journal/the-eu-cloud-law-locks-out-your-hyperscaler/
            access: Its title is taken from its address.
            says: Adopted by the Commission on 3 June 2026; a proposal and no law in force.
          dora-38-39:
            title: Regulation (EU) 2022/2554 (DORA), Articles 35, 38 and 39
            publisher: European Union
            date: 2022-12-14
            address: https://www.springlex.eu/en/packages/dora/dora-regulation/article-39/
            access: The articles' texts were read in stored pages of springlex.eu, mica.wtf and dora-info.eu.
            says:
              The Lead Overseer may ask for information, examine and copy records, data and other material on
              whatever medium, enter and seal premises, and recommend; opposing it can end contracts.
          morganlewis-2025-11:
            title: "DORA: EU Regulators Announce List of Critical ICT Third-Party Providers"
            publisher: Morgan Lewis
            date: 2025-11
            address: https://www.morganlewis.com/zh-cn/blogs/sourcingatmorganlewis/2025/11/dora-eu-regulators-announce-list-of-critical-ict-third-party-providers
            says: 19 providers designated on 18 November 2025, to be overseen directly.
          tlt-2025-11:
            title: EU regulators designate critical ICT third-party providers under DORA
            publisher: TLT
            date: 2025-11
            address: https://www.tlt.com/insights-and-events/insight/eu-regulators-designate-critical-ict-third-party-providers-under-dora
            says: Amazon Web Services, Google Cloud and Microsoft are among the 19.
          peopleofinternet-eo-14409:
            title: EO 14409 Bars Federal AI Licensing While Creating a Voluntary 30-Day Government Access Window
            publisher: People of Internet Research
            date: 2026-06
            address: https://peopleofinternet.com/articles/eo-14409-bars-federal-ai-licensing-while-creating-a-voluntar.html
            says: Signed on 2 June 2026; access of up to 30 days is voluntary, and licensing is barred.
          everyailaw-eo-14409:
            title: EO 14409 — Promoting Advanced Artificial Intelligence Innovation and Security
            publisher: everyailaw.com
            date: 2026-06-18
            address: https://everyailaw.com/regulation/us-eo-ai-innovation-security/index.html
            says: By section 3(c) no licence, preclearance or permit is required; there are no penalties.
          eyeon-eo-14409:
            title: Page on Executive Order 14409
            publisher: eyeon.ai
            date: 2026
            address: https://eyeon.ai/f/1018
            access: Its own title was not seen.
            says: Calls the assessment before release mandatory, against what the others say.
          mondaq-eo-14365:
            title: Trump Administration Issues Executive Order On National AI Policy Framework
            publisher: Mondaq
            date: 2025-12-19
            address: https://www.mondaq.com/unitedstates/new-technology/1721294/trump-administration-issues-executive-order-on-national-ai-policy-framework
            says: Signed on 11 December 2025; has a task force sue states over their laws on AI.
          csac-eo-14365:
            title: Federal Executive Order on State Artificial Intelligence Lawmaking
            publisher: California State Association of Counties
            date: 2025-12
            address: https://www.counties.org/news-and-media-article/federal-executive-order-on-state-artificial-intelligence-lawmaking
            says: Directs agencies to challenge state laws and ties some federal money to them.
          jonesday-sb53:
            title: California Enacts SB 53, Setting New Standards for Frontier AI Safety Disclosures
            publisher: Jones Day
            date: 2025-10
            address: https://www.jonesday.com/en/insights/2025/10/california-enacts-sb-53-setting-new-standards-for-frontier-ai-safety-disclosures
            says:
              Large developers publish a framework and reports; incidents go to the state within 15 days, within
              24 hours where life is at risk.
          digitalpolicyalert-33868:
            title: Governor signed Act on frontier artificial intelligence models and whistleblower protections (SB 53)
            publisher: Digital Policy Alert
            date: 2025-09-29
            address: https://digitalpolicyalert.org/event/33868-governor-signed-act-on-frontier-artificial-intelligence-models-and-whistleblower-protections-including-artificial-intelligence-authority-governance-sb-53
            access: Its title is taken from its address.
            says: Summaries of risk assessments go to the Office of Emergency Services; up to 1 M$ a violation.
          bakermckenzie-sb53:
            title: Page on the Transparency in Frontier Artificial Intelligence Act
            publisher: Baker McKenzie
            date: 2025-10
            address: https://connectontech.bakermckenzie.com/us-california-law-opens-american-frontier-in-ai-model-regulation-governor-newsom-signs-transparency-in-frontier-artificial-intelligence-act-after-2024-veto-of-more-restrictive-bill
            access: Its own title was not seen.
            says: The framework speaks of security and of weights taken without authority.
          agenttimes-sb53:
            title: California Enacts SB 53, the Nation's First Frontier AI Transparency Law, Effective January 1, 2026
            publisher: The Agent Times
            date: 2026
            address: https://theagenttimes.com/articles/california-enacts-sb-53-the-nations-first-frontier-ai-transparency-law-effective
            says: In force since 1 January 2026.
          mofo-raise:
            title: New York Enacts the RAISE Act Regulating Frontier AI Models
            publisher: Morrison Foerster
            date: 2026-01-05
            address: https://www.mofo.com/resources/insights/260105-new-york-enacts-the-raise-act-regulating-frontier-ai-models
            says: Signed on 19 December 2025; protocols are published, incidents told within 72 hours.
          policywindow-raise:
            title: "New York RAISE Act: Responsible AI Safety and Education Act"
            publisher: policywindow.org
            date: 2026-07-01
            address: https://policywindow.org/wiki/ny-raise-act
            says: Amended on 27 March 2026, in force from 1 January 2027; theft of weights is an incident.
          nervnow-gaaia:
            title: "Inside the Great American AI Act: Preemption, Transparency and a Fight Already Under Way"
            publisher: NervNow
            date: 2026-06
            address: https://nervnow.com/inside-the-great-american-ai-act-preemption-transparency-and-a-fight-already-under-way/
            says: A House discussion draft of 4 June 2026 would put state laws aside for three years.
          prismnews-702:
            title: House rejects FISA extension, surveillance law set to lapse Friday
            publisher: Prism News
            date: 2026-06
            address: https://www.prismnews.com/news/house-rejects-fisa-extension-surveillance-law-set-to-lapse
            says: The House refused a stop-gap by 198 to 218.
          cgnnews-702:
            title: Article on the expiry of Section 702
            publisher: CGN News
            date: 2026-06-12
            address: https://www.cgnnews.net/news/2026/06/12/section-702-expiration-congress-surveillance-deadlock/
            access: Its own title was not seen.
            says: The deadline passed; certifications of the court remain valid into 2027.
          peopleofinternet-702:
            title: Section 702's First Lapse in 18 Years Exposes the Limits of Sunset-Clause Reform
            publisher: People of Internet Research
            date: 2026-06
            address: https://peopleofinternet.com/articles/section-702-s-first-lapse-in-18-years-exposes-the-limits-of-.html
            says: Expired on 12 June 2026; collection goes on under certifications to March 2027.
          computerweekly-tcn:
            title: Home Office issues new 'back door' order over Apple encryption
            publisher: Computer Weekly
            date: 2025-10-01
            address: https://www.computerweekly.com/news/366632159/Home-Office-issues-new-back-door-order-over-Apple-encryption
            says: A second notice of September 2025 is said to be about British users alone.
          petapixel-tcn:
            title: Article on the second notice to Apple
            publisher: PetaPixel
            date: 2025-10-02
            address: https://petapixel.com/2025/10/02/uk-issues-another-demand-to-apple-to-access-users-data/
            access: Its own title was not seen.
            says: The same, from the Financial Times; neither confirmed nor denied.
          pi-5624:
            title: "Update: Our case against UK Government's secret surveillance orders to be heard in 2026"
            publisher: Privacy International
            date: 2025
            address: https://www.privacyinternational.org/news-analysis/5624/update-our-case-against-uk-governments-secret-surveillance-orders-be-heard-2026
            says: The Tribunal was to sit for seven days early in 2026, on assumed facts.
          preseen-2026-06:
            title:
              Will the US Department of War's 'Supply-Chain Risk to National Security' designation of Anthropic be
              in effect on 30 June 2026?
            publisher: preseen.com
            date: 2026-06-21
            address: https://preseen.com/reports/a58cc181-7b32-4188-891b-a4e228a85588/markdown
            says: Names the orders of both courts; that of section 4713 stood, and no ruling on it was out.
          annardudley-2026-05:
            title: "Anthropic Round 3: The Panel Was Hot"
            publisher: annardudley.com
            date: 2026-05-28
            address: https://annardudley.com/briefing-bipartisan-may28.html
            says: The D.C. Circuit heard the case on 19 May 2026, and the panel was split.
          govinfo-hr-7688:
            title: H.R. 7688, DPA Modernization Act of 2026, Reported in House
            publisher: U.S. House of Representatives
            date: 2026-04-15
            address: https://www.govinfo.gov/content/pkg/BILLS-119hr7688rh/xml/BILLS-119hr7688rh.xml
            access: Its head was read in a stored copy.
            says: A bill that would change the Act and extend it; reported out of committee.
          prismnews-chip:
            title: Companies back chip-tracking bill to curb AI chip diversion to China
            publisher: Prism News
            date: 2026
            address: https://www.prismnews.com/news/companies-back-chip-tracking-bill-to-curb-ai-chip-diversion
            says: The House committee voted 42 to 0 in March 2026.
          carraglobe-chip:
            title: Page on the Chip Security Act for importers
            publisher: carraglobe.com
            date: 2026
            address: https://carraglobe.com/chip-security-act-ai-hardware-importers/
            access: Its own title was not seen.
            says: Not enacted; would want each exported chip to tell where it is.
          safeheron-tee-fail:
            title: "From WireTap to TEE.fail: Recent Advances and Technical Analysis in TEE Security"
            publisher: Safeheron
            date: 2025
            address: https://safeheron.com/blog/recent-advances-and-technical-analysis-in-tee-security
            says:
              With hands on the machine, what passes between processor and memory gave away keys that sign
              attestations, on enclaves of Intel, AMD and NVIDIA.
          rivista-tee-fail:
            title:
              L'attacco TEE.fail che scuote le fondamenta delle enclave sicure (TEEs) nei chip di Intel, AMD e
              Nvidia
            publisher: Rivista.AI
            date: 2025-10-30
            address: https://www.rivista.ai/2025/10/30/lattacco-tee-fail-che-scuote-le-fondamenta-delle-enclave-sicure-tees-trusted-execution-environments-nei-chip-di-intel-amd-e-nvidia
            says: For less than 1,000 US dollars; makers had called hands on the machine out of scope.
          google-attestation-overview:
            title: Remote attestation overview
            publisher: Google Cloud
            date: 2026
            address: https://docs.cloud.google.com/confidential-computing/confidential-vm/docs/attestation-overview
            access: The page gives no date; the year is that of the stored copy.
            says: Whoever verifies can be the cloud's own service, Intel's, or one built by the customer.
          intel-ita-gcp:
            title: Using GCP Confidential Space with Intel Trust Authority
            publisher: Intel
            date: 2025-05-10
            address: https://docs.trustauthority.intel.com/main/articles/articles/ita/integrate-gcp-cs.html
            says: Intel's service judges the evidence; without its token no data is released. A preview then.
          nvidia-rubin-blog:
            title: "Inside the NVIDIA Rubin Platform: Six New Chips, One AI Supercomputer"
            publisher: NVIDIA
            date: 2026-01-05
            address: https://developer.nvidia.com/blog/inside-the-nvidia-rubin-platform-six-new-chips-one-ai-supercomputer/
            access: Its opening was read in a stored copy.
            says: Treats the rack as one machine, its security included.
          techbuddies-rubin:
            title: "Nvidia Rubin vs AMD Helios: How Rack-Scale Encryption Is Rewriting Enterprise AI Security"
            publisher: techbuddies.io
            date: 2026-01-15
            address: https://www.techbuddies.io/2026/01/15/nvidia-rubin-vs-amd-helios-how-rack-scale-encryption-is-rewriting-enterprise-ai-security/
            says: Confidential computing over 72 accelerators, 36 processors and the links between them.
          ngtimes-rubin:
            title: Nvidia Confidential Computing Turns AI Factories Into Tenant Risk
            publisher: ngtimes.org
            date: 2026-06-04
            address: https://ngtimes.org/2026/06/04/nvidia-confidential-computing-turns-ai-factories-into-tenant-risk
            says: The release names attestation and confidential computing; how customers run it is not shown.
          servola-aws-esc:
            title: Sovereign cloud now has a score
            publisher: servola.de
            date: 2026
            address: https://servola.de/journal/sovereign-cloud-now-has-a-score/
            access: Its title is taken from its address.
            says:
              Opened on 15 January 2026 in Brandenburg; a new parent company with three German GmbHs, staff who
              reside in the EU, no operational control from outside.
          computerweekly-aws-esc:
            title: "AWS European Sovereign Cloud: Wette auf digitale Souveränität"
            publisher: ComputerWeekly.de
            date: 2026-01-22
            address: https://www.computerweekly.com/de/feature/AWS-European-Sovereign-Cloud-Wette-auf-digitale-Souveraenitaet
            says: Separate in networks, identities and billing; the contract is with a European subsidiary.
          hn-aws-esc:
            title: Comment that quotes a memo of the Dutch Ministry of Justice and Security
            publisher: Hacker News
            date: 2026
            address: https://www.althacker.news/item?id=48127467
            says: Asked by the Dutch state, AWS said that Amazon.com, Inc. owns both companies indirectly.
          commission-csf:
            title: Sovereign Cloud Framework explained
            publisher: European Commission
            date: 2026-06-01
            address: https://commission.europa.eu/news-and-media/news/sovereign-cloud-framework-explained-2026-06-01_en
            says: 48 criteria in eight categories, and SEAL levels; used in an award of 180 M€ in April 2026.
          brusselstimes-csf:
            title: EU's €180m cloud contract sparks scrutiny over sovereignty scoring system
            publisher: The Brussels Times
            date: 2026-06
            address: https://www.brusselstimes.com/2165718/eus-e180m-cloud-contract-sparks-scrutiny-over-sovereignty-scoring-system
            says: Four providers; SEAL-2 is data, SEAL-3 technology, SEAL-4 full sovereignty.
          rand-achieving-sl3:
            title: Achieving AI Model Weight Security Level 3, RR-A4704-1
            publisher: RAND
            date: 2026-08-25
            address: https://www.rand.org/pubs/research_reports/RRA4704-1.html
            access: Not opened; several notes in public repositories quote it and agree.
            says: Controls for the third level, and what hinders them.
          note-rand-sl3:
            title: Note on sources of safety risk factors, with the passage of p. v
            publisher: An author of a public repository
            date: 2026
            address: https://github.com/RANDCorporation/achieving-AI-model-weight-sl3
            access: The note was read in a stored copy; the address is that of the controls, which it gives.
            says: 140 standard and 122 supplementary controls, for 6 to 12 months.
          arxiv-2605-08449:
            title: SL5 Standard for AI Security, arXiv 2605.08449
            publisher: arXiv
            date: 2026-05-08
            address: https://arxiv.org/abs/2605.08449
            access: Abstract only.
            says: What must be begun now for SL5 by 2028 or 2029; some of it is near to what states alone can do.
          arxivlens-sl5:
            title: SL5 Standard for AI Security (entry of an index)
            publisher: arxivlens.com
            date: 2026-05-08
            address: https://arxivlens.com/PaperView/Details/sl5-standard-for-ai-security-5367-71421eaa
            says: Version 0.1, 45 pages, 5 figures, 10 control families.
        """#
}
