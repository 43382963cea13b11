"""Entries in the company field that mean there is no company."""

import re

from prune.text import words

_WORDS = """
English
    freelance | freelancer | freelancers | freelancing | free lance | free lancer
    | freelance work | freelance consultant | freelance consulting | freelance writer
    | freelance designer | freelance developer | self employed | selfemployed | self employment
    | self | myself | own business | my own business | own company | my own company
    | own account | independent | independent consultant | independent contractor
    | independent consulting | independent professional | independent freelancer | contractor
    | consultant | various | various companies | various clients | various employers | multiple
    | multiple companies | multiple clients | several companies | private | private practice
    | private client | private clients | privately owned | confidential | confidential company
    | company confidential | confidential client | undisclosed | undisclosed company | undisclosed client
    | not disclosed | under nda | nda | anonymous | stealth | stealth mode | stealth startup
    | stealth start up | stealth mode startup | stealth mode start up | stealth company
    | stealth mode company | stealth ai startup | stealth ai start up | stealth venture
    | stealth project | startup | start up | a startup | early stage startup | upwork | upwork freelancer
    | fiverr | freelancer com | peopleperhour | unemployed | not employed | currently unemployed
    | not currently employed | between jobs | in between jobs | in transition | career break
    | career transition | on a career break | sabbatical | on sabbatical | parental leave
    | maternity leave | gap year | job seeker | jobseeker | job seeking | job search | job hunting
    | looking for a job | looking for work | looking for job | looking for new opportunities
    | looking for opportunities | looking for new challenges | seeking opportunities
    | seeking new opportunities | seeking new opportunity | seeking employment | seeking a new role
    | open to work | open to opportunities | open to new opportunities | opentowork
    | actively looking | actively seeking | exploring opportunities | exploring new opportunities
    | available | available for work | immediately available | retired | semi retired | retirement
    | now retired | happily retired | retiree | student | students | full time student | homemaker
    | stay at home mom | stay at home mum | stay at home dad | stay at home parent | housewife
    | volunteer | none | no company | no employer | no | not applicable | n a | na | nil | null
    | unknown | other | others | tbd | tba
German
    freiberuflich | freiberufler | freiberuflerin | freiberufliche tatigkeit | freier mitarbeiter
    | freie mitarbeiterin | freischaffend | freischaffende | freischaffender | selbststandig
    | selbstandig | selbststandige | selbststandiger | selbststandigkeit | selbstandigkeit
    | selbststandig tatig | einzelunternehmer | einzelunternehmerin | eigene firma
    | eigenes unternehmen | vertraulich | nicht genannt | privat | privatier | privatperson
    | verschiedene | verschiedene unternehmen | diverse | arbeitslos | arbeitssuchend
    | arbeitsuchend | auf jobsuche | auf der suche | elternzeit | in elternzeit | auszeit | keine | keiner
    | ohne | im ruhestand | ruhestand | rentner | rentnerin | in rente | pensioniert | pensionar
    | pensionarin | studentin | studierende | studierender | schuler | schulerin | hausfrau | hausmann
French
    independant | independante | travailleur independant | travailleuse independante
    | en freelance | auto entrepreneur | autoentrepreneur | auto entrepreneuse
    | autoentrepreneuse | micro entrepreneur | microentrepreneur | micro entreprise
    | entreprise individuelle | profession liberale | a mon compte | mon compte | confidentiel
    | entreprise confidentielle | confidentielle | divers | plusieurs | sans emploi
    | en recherche d emploi | en recherche demploi | recherche d emploi | recherche demploi
    | a la recherche d un emploi | a la recherche dun emploi | demandeur d emploi
    | demandeur demploi | demandeuse d emploi | demandeuse demploi | en reconversion | chomage
    | au chomage | conge parental | conge maternite | aucun | aucune | neant | sans | retraite
    | retraitee | en retraite | a la retraite | etudiant | etudiante | lyceen | mere au foyer
    | pere au foyer
Spanish
    autonomo | autonoma | trabajador autonomo | trabajadora autonoma | trabajo autonomo
    | trabajador independiente | trabajadora independiente | independiente | profesional independiente
    | por cuenta propia | cuenta propia | por mi cuenta | trabajo por cuenta propia
    | consultor independiente | consultora independiente | confidencial | empresa confidencial
    | varios | varias | varias empresas | diversas empresas | particular | desempleado | desempleada
    | en paro | sin empleo | sin trabajo | en busqueda de empleo | en busca de empleo
    | buscando empleo | buscando trabajo | en busqueda activa | ninguno | ninguna | jubilado
    | jubilada | pensionista | estudiante | ama de casa | emprendedor | emprendedora
Portuguese
    trabalhador autonomo | trabalhadora autonoma | profissional autonomo | profissional autonoma
    | conta propria | por conta propria | trabalho por conta propria | independente
    | trabalhador independente | trabalhadora independente | profissional liberal | profissional independente
    | empresa confidencial | varias empresas | diversas | diversos | desempregado | desempregada
    | sem emprego | em busca de emprego | a procura de emprego | em transicao
    | em transicao de carreira | em busca de recolocacao | em recolocacao | buscando recolocacao
    | disponivel | nenhum | nenhuma | aposentado | aposentada | reformado | reformada | estudante
    | dona de casa | empreendedor | empreendedora
Dutch
    zelfstandig | zelfstandige | zelfstandig ondernemer | zelfstandig professional | zzp | zzper
    | zzp er | eigen bedrijf | eigen onderneming | eenmanszaak | vertrouwelijk | diverse bedrijven
    | werkloos | werkzoekend | werkzoekende | op zoek naar werk | tussen twee banen | geen
    | gepensioneerd | met pensioen | pensioen | studente | scholier | huisvrouw | huisman
Italian
    libero professionista | libera professionista | libera professione | lavoratore autonomo
    | lavoratrice autonoma | lavoro autonomo | in proprio | indipendente | consulente
    | consulente indipendente | partita iva | riservato | azienda riservata | confidenziale | vari
    | varie | varie aziende | disoccupato | disoccupata | inoccupato | inoccupata
    | in cerca di occupazione | in cerca di lavoro | in cerca di impiego | nessuno | nessuna
    | pensionato | pensionata | in pensione | studente | studentessa | casalinga
"""
"""By language, folded as `words` does: no accents, no punctuation."""
_LANGUAGES = r"^(?:English|German|French|Spanish|Portuguese|Dutch|Italian)$"
_NO_EMPLOYER = frozenset(
    " ".join(name.split())
    for name in re.sub(_LANGUAGES, "|", _WORDS, flags=re.MULTILINE).split("|")
) - {""}
_BETWEEN = re.compile(
    r"[/|,;&+()\[\]–—•·:]|\s-\s|\b(?:and|or|und|oder|et|ou|y|e|o|a|en|in|of)\b", re.IGNORECASE
)
"""Separators between two such entries."""


def is_no_employer(company: str) -> bool:
    """Whether a company field as a whole means that there is no company.

    >>> is_no_employer("Self-Employed"), is_no_employer("Freelance / Autónomo")
    (True, True)
    >>> is_no_employer("Freelance Solutions Ltd")
    False
    """
    if " ".join(words(company)) in _NO_EMPLOYER:
        return True
    parts = _BETWEEN.split(company)
    if len(parts) == 1:
        return False
    named = [part for part in parts if words(part)]
    return bool(named) and all(" ".join(words(part)) in _NO_EMPLOYER for part in named)
