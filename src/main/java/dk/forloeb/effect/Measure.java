package dk.forloeb.effect;

import dk.forloeb.trajectory.DanishLevel;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A figure of the effect monitoring (domain 4.2), with what it means and how it is found.
 *
 * <p>The query has one row for each person or case of the population: {@code org_unit}, {@code segment}, {@code hit} (1 yes,
 * 0 no, null unknown) and, where the figure is no count or share, {@code amount} and {@code weight}. Parameters: {@code from}
 * and {@code to}, first and last day of the year; {@code after}, the day behind it; {@code asOf}, its last day or today;
 * {@code today}; {@code reckoned}, today or the day behind the year; {@code measured6}, from which day on those who start
 * can't be measured after 6 months; {@code due}, 90 days before {@code asOf}; {@code workday}, minutes of a working day;
 * {@code workdayAgo}, the moment before which more than a working day's time has passed by now.
 */
public enum Measure {
    STARTED(
            "I01",
            "Startede forløb",
            Kind.COUNT,
            "forløb",
            Direction.NONE,
            "Antal borgere, hvis forløb er begyndt i perioden.",
            "Forløb, der er aktiveret i perioden.",
            Source.RECORD,
            "select t.org_unit, t.segment, 1 as hit from forloeb.trajectory t where t.started_on between :from and :to"),
    ACTIVE(
            "I02",
            "Aktive forløb",
            Kind.COUNT,
            "forløb",
            Direction.NONE,
            "Antal forløb, der er i gang på periodens sidste dag (i dag, hvis perioden ikke er slut).",
            "Forløb, der er begyndt og ikke afsluttet den dag.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, 1 as hit from forloeb.trajectory t
             where t.started_on <= :asOf and (t.ended_on is null or t.ended_on > :asOf)"""),
    JOB(
            "I03",
            "Afgang til job",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel af de afsluttede forløb, der er endt i ordinært job, også efter løntilskud. Deltidsjob tæller ikke med.",
            "Forløb, der er begyndt, og som er afsluttet i perioden.",
            Source.REPORTED,
            exits("t.outcome in (" + Sql.JOBS + ")")),
    EDUCATION(
            "I04",
            "Afgang til uddannelse",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel af de afsluttede forløb, der er endt i uddannelse.",
            "Forløb, der er begyndt, og som er afsluttet i perioden.",
            Source.REPORTED,
            exits("t.outcome = 'AFSL_UDDANNELSE'")),
    SELF_SUPPORT(
            "I05",
            "Selvforsørgelse efter 6 måneder",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel, der senest 6 måneder efter start er afsluttet til ordinært job, blandt dem, hvis situation er kendt."
                    + " Uoplyst er den, der har forladt indsatsen uden job, uddannelse eller andet grundlag, og den, der i"
                    + " efterværnet har svaret, at jobbet er hørt op: Forløb ved ikke, hvad de lever af. For en del af byen vises tallet først, når alle, der er begyndt, kan måles.",
            "Forløb, der er begyndt i perioden, i kvartaler, hvor alle kan måles efter 6 måneder.",
            Source.REPORTED,
            """
            select t.org_unit, t.segment, case %s when 'JOB' then 1 when 'UKENDT' then null else 0 end as hit
              from forloeb.trajectory t where t.started_on between :from and :to and t.started_on < :measured6"""
                    .formatted(Sql.stateAfter(6))),
    ORDINARY_HOURS(
            "I06",
            "Med ordinære timer",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel af de aktive, som ved den seneste kontakt med arbejdspladsen havde mindst én ordinær løntime om ugen."
                    + " Uoplyst er den, hvis arbejdsplads der ikke har været kontakt med.",
            "Forløb, der er i gang på periodens sidste dag.",
            Source.WORKPLACE,
            """
            select t.org_unit, t.segment,
                   case when w.trajectory_no is null then null when w.ordinary_hours >= 1 then 1 else 0 end as hit,
                   w.ordinary_hours as amount, 1 as weight
              from forloeb.trajectory t
              left join (select c.trajectory_no, c.ordinary_hours, row_number() over (
                                partition by c.trajectory_no order by c.held_at desc) as place
                           from forloeb.workplace_contact c where c.held_at < :after) w
                on w.trajectory_no = t.no and w.place = 1
             where t.started_on <= :asOf and (t.ended_on is null or t.ended_on > :asOf)"""),
    ORDINARY_HOURS_SUM(
            "I06",
            "Ordinære timer om ugen i alt",
            Kind.SUM,
            "timer",
            Direction.UP,
            "Summen af de ordinære løntimer om ugen ved den seneste kontakt med arbejdspladsen. Den, hvis arbejdsplads der ikke"
                    + " har været kontakt med, tæller ikke med.",
            "Forløb, der er i gang på periodens sidste dag.",
            Source.WORKPLACE,
            ORDINARY_HOURS),
    MEAN_ORDINARY_HOURS(
            "I06",
            "Ordinære timer om ugen",
            Kind.MEAN,
            "timer",
            Direction.UP,
            "Gennemsnit af de ordinære løntimer om ugen ved den seneste kontakt med arbejdspladsen.",
            "Forløb, der er i gang på periodens sidste dag.",
            Source.WORKPLACE,
            ORDINARY_HOURS),
    CLARIFIED(
            "I07",
            "Afklaring til fleksjob eller førtidspension",
            Kind.SHARE,
            "%",
            Direction.NONE,
            "Andel af de afsluttede afklaringer, der er endt med bevilget fleksjob eller førtidspension. Der regnes ikke af alle i"
                    + " segmentet Afklaring: Den, der stadig afklares, har ikke fået nej, og borgere i andre segmenter afklares også."
                    + " Uoplyst er den, hvis afklaring er afbrudt, fordi forløbet sluttede.",
            "Afklaringer, der er afsluttet i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment,
                   case when c.outcome is null then null when c.outcome in ('FLEKS_BEVILGET', 'FP_BEVILGET') then 1
                        else 0 end as hit
              from forloeb.clarification c join forloeb.trajectory t on t.no = c.trajectory_no
             where c.closed_on between :from and :to"""),
    CLARIFICATION_DAYS(
            "I07",
            "Afklaringens varighed",
            Kind.MEDIAN,
            "dage",
            Direction.DOWN,
            "Dage fra grundlaget er vurderet (screening), til afgørelsen er sendt. Endte afklaringen uden afgørelse, regnes til den"
                    + " dag, den er afsluttet. Uoplyst er den, der er afbrudt, fordi forløbet sluttede.",
            "Afklaringer, der er afsluttet i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, case when c.outcome is null then null else 1 end as hit, %s as amount
              from forloeb.clarification c join forloeb.trajectory t on t.no = c.trajectory_no
              left join forloeb.decision d on d.id = c.decision_id
             where c.closed_on between :from and :to"""
                    .formatted(Sql.days("c.opened_at", "coalesce(d.sent_on, c.closed_on)"))),
    DANISH(
            "I08",
            "Fremgang i dansk",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel, hvis danskniveau ved afslutningen er mindst ét trin højere end ved kompetenceafklaringen."
                    + " Uoplyst er den, hvor et af niveauerne mangler.",
            "Forløb, der er begyndt, og som er afsluttet i perioden.",
            Source.RECORD,
            """
            select d.org_unit, d.segment,
                   case when d.steps is null then null when d.steps >= 1 then 1 else 0 end as hit,
                   d.steps as amount, 1 as weight
              from (select t.org_unit, t.segment, %s as steps
                      from forloeb.trajectory t
                      left join forloeb.competence_profile c on c.trajectory_no = t.no
                      left join forloeb.closing x on x.trajectory_no = t.no
                     where t.started_on is not null and t.ended_on between :from and :to) d"""
                    .formatted(Sql.DANISH_STEPS)),
    DANISH_STEPS(
            "I08",
            "Trin i dansk",
            Kind.MEAN,
            "trin",
            Direction.UP,
            "Gennemsnitlig ændring af danskniveauet i trin (før A1, A1, A2, B1, B2, C1) fra kompetenceafklaringen til afslutningen."
                    + " Uoplyst er den, hvor et af niveauerne mangler.",
            "Forløb, der er begyndt, og som er afsluttet i perioden.",
            Source.RECORD,
            DANISH),
    PROGRESSION(
            "I09",
            "Progression",
            Kind.MEAN,
            "point",
            Direction.UP,
            "Gennemsnitlig ændring over de 11 indikatorer (skala 1–5) fra første til seneste måling. Uoplyst er den, der"
                    + " mangler første måling eller en senere. En ændring er ikke i sig selv en virkning af indsatsen.",
            "Forløb, der er begyndt mindst 90 dage før periodens sidste dag, og som ikke er afsluttet før perioden.",
            Source.RECORD,
            "select t.org_unit, t.segment, case when b.scores is null or l.scores is null then null else 1 end as hit, ("
                    + Sql.points("l.scores") + " - (" + Sql.points("b.scores") + ")) / 11.0 as amount, 1 as weight"
                    + Sql.MEASURED),
    PLACED(
            "I10",
            "Kommet i placering",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel, der har begyndt mindst én virksomhedspraktik eller ansættelse med løntilskud.",
            "Forløb i gang i perioden, som har varet mindst 60 dage.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, case when p.trajectory_no is null then 0 else 1 end as hit
              from forloeb.trajectory t
              left join (select distinct s.trajectory_no from forloeb.placement s
                          where s.kind in ('PRAKTIK', 'LOENTILSKUD') and %s and s.starts_on <= :asOf) p
                on p.trajectory_no = t.no
             where t.started_on <= :asOf and (t.ended_on is null or t.ended_on >= :from)
               and %s >= 60"""
                    .formatted(
                            Sql.begun("s"),
                            Sql.days("t.started_on", "case when t.ended_on < :asOf then t.ended_on else :asOf end"))),
    PLACEMENT_TO_JOB(
            "I11",
            "Fra placering til job",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel af de afsluttede placeringer, der inden 90 dage er fulgt af ordinært job. Uoplyst er den, hvor de 90 dage"
                    + " ikke er gået endnu.",
            "Praktik og løntilskud, hvis sidste dag ligger i perioden.",
            Source.REPORTED,
            """
            select t.org_unit, t.segment,
                   case when t.outcome in (%s) and t.ended_on >= p.starts_on
                             and t.ended_on <= p.last_day + interval '90' day then 1
                        when p.last_day + interval '90' day > :today then null else 0 end as hit
              from forloeb.placement p join forloeb.trajectory t on t.no = p.trajectory_no
             where p.last_day between :from and :asOf and p.kind in ('PRAKTIK', 'LOENTILSKUD')
               and p.status in ('AFSLUTTET', 'AFBRUDT')"""
                    .formatted(Sql.JOBS)),
    TO_SCREENING(
            "I12",
            "Henvisning til visitation",
            Kind.MEDIAN,
            "dage",
            Direction.DOWN,
            "Dage fra henvisning, til visitator har besluttet.",
            "Forløb, der er visiteret i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, 1 as hit, %s as amount
              from forloeb.screening s join forloeb.trajectory t on t.no = s.trajectory_no
             where s.decided_at >= :from and s.decided_at < :after"""
                    .formatted(Sql.days("t.referred_on", "s.decided_at"))),
    TO_START_MEETING(
            "I12",
            "Visitation til startmøde",
            Kind.MEDIAN,
            "dage",
            Direction.DOWN,
            "Dage fra visitators beslutning til startmødet. Ventetid på en plads tæller med.",
            "Forløb, hvis startmøde er holdt i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, case when s.decided_at is null then null else 1 end as hit, %s as amount
              from forloeb.start_meeting m join forloeb.trajectory t on t.no = m.trajectory_no
              left join forloeb.screening s on s.trajectory_no = m.trajectory_no
             where m.held_at >= :from and m.held_at < :after"""
                    .formatted(Sql.days("s.decided_at", "m.held_at"))),
    TO_PLAN(
            "I12",
            "Start til plan",
            Kind.MEDIAN,
            "dage",
            Direction.DOWN,
            "Dage fra forløbet er begyndt, til den første plan er lagt.",
            "Forløb, hvis første plan er lagt i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, case when t.started_on is null then null else 1 end as hit, %s as amount
              from forloeb.plan p join forloeb.trajectory t on t.no = p.trajectory_no
             where p.round_no = 1 and p.laid_at >= :from and p.laid_at < :after"""
                    .formatted(Sql.days("t.started_on", "p.laid_at"))),
    TO_PLACEMENT(
            "I12",
            "Start til placering",
            Kind.MEDIAN,
            "dage",
            Direction.DOWN,
            "Dage fra forløbet er begyndt, til borgerens første placering begynder.",
            "Forløb, hvis første placering er begyndt i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, case when t.started_on is null then null else 1 end as hit, %s as amount
              from (select p.trajectory_no, min(p.starts_on) as starts_on from forloeb.placement p
                     where %s group by p.trajectory_no) f
              join forloeb.trajectory t on t.no = f.trajectory_no
             where f.starts_on between :from and :asOf"""
                    .formatted(Sql.days("t.started_on", "f.starts_on"), Sql.begun("p"))),
    TO_EXIT(
            "I12",
            "Start til afslutning",
            Kind.MEDIAN,
            "dage",
            Direction.NONE,
            "Dage fra forløbet er begyndt, til det er afsluttet.",
            "Forløb, der er begyndt, og som er afsluttet i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, 1 as hit, %s as amount
              from forloeb.trajectory t where t.started_on is not null and t.ended_on between :from and :to"""
                    .formatted(Sql.days("t.started_on", "t.ended_on"))),
    NO_SHOW(
            "I13",
            "Udeblivelse fra kontakt",
            Kind.SHARE,
            "%",
            Direction.DOWN,
            "Andel af de aftalte kontakter, som borgeren ikke mødte til. Kontakter, som kommunen har aflyst, registreres ikke"
                    + " og indgår ikke.",
            "Opfølgende kontakter med borgeren i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, c.hit, c.at from (
                select trajectory_no, 0 as hit, held_at as at from forloeb.citizen_contact
                 where held_at >= :from and held_at < :after
                 union all
                select trajectory_no, 1 as hit, planned_at as at from forloeb.missed_contact
                 where planned_at >= :from and planned_at < :after) c
              join forloeb.trajectory t on t.no = c.trajectory_no"""),
    PLACEMENT_ABSENCE(
            "I14",
            "Fravær i placering",
            Kind.MEAN,
            "%",
            Direction.DOWN,
            "Fraværets andel af de aftalte timer: hver placerings fravær vejer med timer om ugen gange dage. Uoplyst er den"
                    + " placering, hvis fremmøde ikke er skrevet.",
            "Praktik og løntilskud, hvis sidste dag ligger i perioden.",
            Source.WORKPLACE,
            """
            select t.org_unit, t.segment, case when p.attendance_pct is null then null else 1 end as hit,
                   100 - p.attendance_pct as amount, p.hours_per_week * (%s + 1) as weight
              from forloeb.placement p join forloeb.trajectory t on t.no = p.trajectory_no
             where p.last_day between :from and :asOf and p.kind in ('PRAKTIK', 'LOENTILSKUD')
               and p.status in ('AFSLUTTET', 'AFBRUDT')"""
                    .formatted(Sql.days("p.starts_on", "p.last_day"))),
    REACTION_HOURS(
            "I15",
            "Reaktionstid ved fravær (arbejdstid)",
            Kind.MEDIAN,
            "timer",
            Direction.DOWN,
            "Arbejdstimer fra fravær er meldt, til borgeren er nået første gang. Kun kommunens åbningstid på arbejdsdage"
                    + " tæller. Den, der aldrig er nået, har ingen reaktionstid og er ikke med her, men i andelen, der er nået inden"
                    + " for én arbejdsdag.",
            "Fravær, der er meldt i perioden, som skal følges op, og hvor borgeren er nået.",
            Source.RECORD,
            absences("1") + " and a.contact_work_minutes is not null"),
    REACTION_WITHIN_A_DAY(
            "I15",
            "Nået inden for én arbejdsdag",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel af fraværene, hvor borgeren er nået inden for én arbejdsdags åbningstid. Er arbejdsdagen gået, uden at borgeren"
                    + " er nået, tæller fraværet som ikke nået. Uoplyst er det fravær, hvor arbejdsdagen endnu ikke er gået.",
            "Fravær, der er meldt i perioden, og som skal følges op.",
            Source.RECORD,
            absences(
                    "case when a.contact_work_minutes <= :workday then 1 when a.contact_work_minutes is not null then 0"
                            + " when a.reported_at < :workdayAgo then " + Sql.NEVER + " end")),
    CONTACT_DENSITY(
            "I16",
            "Kontakttæthed",
            Kind.MEAN,
            "%",
            Direction.UP,
            "Holdte kontakter i forhold til dem, som kontakttabellen, planen og loven krævede: 100 er netop så ofte, som der skal."
                    + " Venter en kontakt dobbelt så længe, som den må, skulle der have været to. Er fristen for en kontakt gået, uden"
                    + " at den er holdt, tæller det som krævet, der er gået i perioden. Er borgeren udeblevet, regnes fra den nye"
                    + " aftale. Uoplyst er det forløb, hvor kravet ikke er kendt.",
            "Forløb, der i perioden har haft opfølgende kontakt med borgeren eller har manglet en, hvis frist er gået.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, case when c.required is null then null else 1 end as hit,
                   100 * c.held / c.required as amount, c.required as weight
              from (select k.trajectory_no, sum(k.held) as held, sum(k.required) as required from (
                        select trajectory_no, case when required_contacts is null then 0 else 1 end as held,
                               required_contacts as required
                          from forloeb.citizen_contact where held_at >= :from and held_at < :after
                         union all
                        %s) k
                     group by k.trajectory_no) c
              join forloeb.trajectory t on t.no = c.trajectory_no"""
                    .formatted(Sql.OVERDUE_CONTACTS)),
    LAW_INTERVIEWS(
            "I16",
            "Lovens samtaler holdt",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel, der har haft de samtaler, som loven kræver i forløbets første måneder (fire på seks måneder; tabellen"
                    + " »Lovens samtaler« har tallene). Opstartssamtalen er den første. Uoplyst er den, hvis samtaler ikke er talt.",
            "Forløb, hvor lovens måneder er gået i perioden, mens forløbet var i gang.",
            Source.RECORD,
            """
            select o.org_unit, o.segment, o.hit from (
                select t.org_unit, t.segment, t.ended_on,
                       coalesce(r.law_until, cast(t.started_on + interval '6' month as date)) as law_until,
                       case when r.trajectory_no is null then null when r.law_held >= r.law_interviews then 1 else 0 end as hit
                  from forloeb.trajectory t left join forloeb.required_contact r on r.trajectory_no = t.no
                 where t.started_on is not null) o
             where o.law_until between :from and :asOf and (o.ended_on is null or o.ended_on >= o.law_until)"""),
    CONTINUITY(
            "I17",
            "Samme sagsbehandler hele vejen",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel, der kun har haft én fast sagsbehandler. Uoplyst er den, der ikke har fået nogen.",
            "Forløb, der har været i gang i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment,
                   case when a.people is null then null when a.people = 1 then 1 else 0 end as hit
              from forloeb.trajectory t
              left join (select trajectory_no, count(distinct user_id) as people from forloeb.caseworker_assignment
                          where assigned_at < :after group by trajectory_no) a on a.trajectory_no = t.no
             where t.started_on <= :asOf and (t.ended_on is null or t.ended_on >= :from)"""),
    REVIEWED(
            "I18",
            "Lægegennemgang holdt",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel af henvisningerne til lægen på jobcenteret, der er gennemgået. Uoplyst er den, der stadig venter.",
            "Henvisninger til lægen på jobcenteret i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment,
                   case when v.referral_id is not null then 1 when r.status in ('HENVIST', 'TID_BOOKET', 'PAUSE') then null
                        else 0 end as hit
              from health.referral r join forloeb.trajectory t on t.no = r.trajectory_no
              left join (select distinct referral_id from health.review) v on v.referral_id = r.id
             where r.referred_at >= :from and r.referred_at < :after"""),
    REVIEW_DAYS(
            "I18",
            "Ventetid på lægegennemgang",
            Kind.MEDIAN,
            "dage",
            Direction.DOWN,
            "Dage fra henvisning til den første gennemgang.",
            "Henvisninger, hvis første gennemgang er holdt i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, 1 as hit, %s as amount
              from (select referral_id, min(reviewed_at) as reviewed_at from health.review group by referral_id) v
              join health.referral r on r.id = v.referral_id join forloeb.trajectory t on t.no = r.trajectory_no
             where v.reviewed_at >= :from and v.reviewed_at < :after"""
                    .formatted(Sql.days("r.referred_at", "v.reviewed_at"))),
    COURSE_COMPLETED(
            "I19",
            "Gennemført opkvalificering",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel af de kurser, der er slut, som er gennemført. Uoplyst er det kursus, der stadig er i gang.",
            "Kurser, der er begyndt i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, case when c.status = 'GENNEMFOERT' then 1 when c.status = 'AFBRUDT' then 0 end as hit
              from forloeb.upskilling_course c join forloeb.trajectory t on t.no = c.trajectory_no
             where c.starts_on between :from and :asOf and c.status <> 'PLANLAGT'"""),
    E_LEARNING_COMPLETED(
            "I19",
            "Gennemført e-læring",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel, der har gennemført alle fire moduler om arbejdspladskultur. Uoplyst er den, hvis forløb stadig er i gang.",
            "Forløb, der er begyndt i perioden, og som har fået e-læring.",
            Source.RECORD,
            """
            select t.org_unit, t.segment,
                   case when e.module1_done is not null and e.module2_done is not null and e.module3_done is not null
                             and e.module4_done is not null then 1 when t.ended_on is null then null else 0 end as hit
              from forloeb.e_learning e join forloeb.trajectory t on t.no = e.trajectory_no
             where t.started_on between :from and :to"""),
    WORKSHOP_ATTENDED(
            "I19",
            "Fremmøde på workshop",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel af indkaldelserne til workshop om arbejdspladskultur, hvor borgeren mødte.",
            "Workshopper i perioden, én for hver indkaldt borger.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, case when w.attended then 1 else 0 end as hit
              from forloeb.workshop_attendance w join forloeb.trajectory t on t.no = w.trajectory_no
             where w.held_on between :from and :to"""),
    MENTOR_HOURS(
            "I20",
            "Mentorstøtte, timer om ugen",
            Kind.MEAN,
            "timer",
            Direction.NONE,
            "Gennemsnit af de bevilgede mentortimer om ugen.",
            "Bevillinger af mentorstøtte i perioden, forlængelser medregnet.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, 1 as hit, g.hours_per_week as amount, 1 as weight
              from forloeb.mentor_grant g join forloeb.trajectory t on t.no = g.trajectory_no
             where g.granted_at >= :from and g.granted_at < :after"""),
    MENTOR_STILL_IN_JOB(
            "I20",
            "Stadig i job efter mentorstøtte",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel af dem, der har haft mentor og er afsluttet til ordinært job, som stadig er i job 6 måneder efter, ved den første"
                    + " kontakt fra da af. Uoplyst er den, der ikke er talt med i efterværnet så længe efter.",
            "Forløb med mentorstøtte, der er endt i ordinært job, hvor de 6 måneder er gået i perioden.",
            Source.REPORTED,
            """
            select t.org_unit, t.segment, a.hit
              from forloeb.trajectory t
              join (select distinct m.trajectory_no from forloeb.mentor_grant m) g on g.trajectory_no = t.no
              left join (select c.trajectory_no, case when c.still_in_job then 1 else 0 end as hit, row_number() over (
                                partition by c.trajectory_no order by c.held_at) as place
                           from forloeb.aftercare_contact c join forloeb.trajectory e on e.no = c.trajectory_no
                          where c.still_in_job is not null and cast(c.held_at as date) >= e.ended_on + interval '6' month) a
                on a.trajectory_no = t.no and a.place = 1
             where t.outcome in (%s) and t.ended_on + interval '6' month between :from and :asOf"""
                    .formatted(Sql.JOBS)),
    COMPLAINTS(
            "I21",
            "Klager",
            Kind.COUNT,
            "klager",
            Direction.NONE,
            "Antal klager over afgørelser.",
            "Klager, der er modtaget i perioden.",
            Source.RECORD,
            complaints("1", "c.received_on between :from and :to")),
    COMPLAINT_LATE(
            "I21",
            "Klager efter fristen",
            Kind.SHARE,
            "%",
            Direction.NONE,
            "Andel af klagerne, der er kommet efter klagefristen.",
            "Klager, der er modtaget i perioden.",
            Source.RECORD,
            complaints("case when c.late then 1 else 0 end", "c.received_on between :from and :to")),
    COMPLAINT_CHANGED(
            "I21",
            "Ændret ved genvurdering",
            Kind.SHARE,
            "%",
            Direction.DOWN,
            "Andel af de genvurderede klager, hvor afgørelsen er omgjort helt eller delvist. Uoplyst er den klage, der ikke er"
                    + " genvurderet endnu, eller som borgeren har trukket.",
            "Klager, der er modtaget i perioden.",
            Source.RECORD,
            complaints(
                    "case when c.result in ('OMGJORT', 'DELVIST') then 1 when c.result = 'FASTHOLDT' then 0 end",
                    "c.received_on between :from and :to")),
    COMPLAINT_DAYS(
            "I21",
            "Genvurderingens varighed",
            Kind.MEDIAN,
            "dage",
            Direction.DOWN,
            "Dage fra klagen er modtaget, til den er genvurderet. Fristen er 4 uger (28 dage). Uoplyst er den klage, som borgeren"
                    + " har trukket i stedet.",
            "Klager, der er genvurderet eller trukket i perioden.",
            Source.RECORD,
            complaints(
                    "case when c.result = 'TRUKKET' then null else 1 end as hit, "
                            + Sql.days("c.received_on", "c.reassessed_on") + " as amount",
                    "c.reassessed_on between :from and :to",
                    "")),
    BOARD_CHANGED(
            "I21",
            "Ændret af Ankestyrelsen",
            Kind.SHARE,
            "%",
            Direction.DOWN,
            "Andel af Ankestyrelsens svar, hvor afgørelsen er ændret, ophævet eller hjemvist.",
            "Klager, som Ankestyrelsen har svaret på i perioden.",
            Source.RECORD,
            complaints(
                    "case when c.board_answer in ('AENDRET', 'OPHAEVET', 'HJEMVIST') then 1 else 0 end",
                    "c.answered_on between :from and :to")),
    FORM_QUALITY(
            "I22",
            "Afgørelser godkendt første gang",
            Kind.SHARE,
            "%",
            Direction.UP,
            "Andel af de bebyrdende afgørelser, der blev godkendt uden at blive sendt tilbage. Ingen kan sendes uden"
                    + " begrundelse, klagevejledning og partshøring eller grunden til, at den er undladt.",
            "Bebyrdende afgørelser, der er afsendt i perioden.",
            Source.RECORD,
            """
            select t.org_unit, t.segment,
                   case when exists (select 1 from forloeb.decision_remark r
                                      where r.decision_id = d.id and r.step = 'AFGOERELSE_SENDT_TILBAGE')
                        then 0 else 1 end as hit
              from forloeb.decision d join forloeb.trajectory t on t.no = d.trajectory_no
             where d.adverse = true and d.sent_on between :from and :to"""),
    OVERRIDES(
            "I27",
            "Fravigede forslag",
            Kind.SHARE,
            "%",
            Direction.NONE,
            "Andel af tabellernes forslag, hvor en medarbejder har valgt noget andet. Tabellerne foreslår, mennesker"
                    + " beslutter; en høj andel siger, at tabellen bør ses efter.",
            "Forslag, som en medarbejder har taget stilling til i perioden. Forslag, der overlader valget til medarbejderen,"
                    + " indgår ikke.",
            Source.RECORD,
            "select t.org_unit, t.segment, " + Sql.OVERRIDDEN + " as hit" + Sql.DECIDED_PROPOSALS),
    WAITING(
            "I30",
            "På venteliste",
            Kind.COUNT,
            "borgere",
            Direction.DOWN,
            "Antal borgere, der venter på en plads i dag. Vises kun for det år, der er i gang.",
            "Forløb på venteliste.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, 1 as hit, %s as amount
              from forloeb.trajectory t where t.status = 'VENTELISTE'"""
                    .formatted(Sql.days("t.referred_on", ":today"))),
    WAITING_DAYS(
            "I30",
            "Ventetid på plads",
            Kind.MEDIAN,
            "dage",
            Direction.DOWN,
            "Dage siden henvisning for dem, der venter på en plads i dag. Vises kun for det år, der er i gang.",
            "Forløb på venteliste.",
            Source.RECORD,
            WAITING),
    LONGEST_WAIT(
            "I30",
            "Længste ventetid på plads",
            Kind.LONGEST,
            "dage",
            Direction.DOWN,
            "Dage siden henvisning for den, der har ventet længst på en plads i dag. Vises kun for det år, der er i gang, og kun for"
                    + " hele byen.",
            "Forløb på venteliste.",
            Source.RECORD,
            WAITING),
    CASELOAD(
            "I30",
            "Forløb pr. sagsbehandler",
            Kind.LOAD,
            "forløb",
            Direction.DOWN,
            "Åbne forløb med en plads delt med antallet af aktive sagsbehandlere i dag. Normen er gennemsnittet"
                    + " af det, sagsbehandlerne højst skal have. Vises kun for det år, der er i gang, ikke for et"
                    + " enkelt segment, og ikke hvor der er for få sagsbehandlere til, at tallet ikke er en enkelts.",
            "Forløb, der er visiteret, aktive eller på pause.",
            Source.RECORD,
            """
            select t.org_unit, t.segment, 1 as hit from forloeb.trajectory t
             where t.status in ('VISITERET', 'AKTIV', 'PAUSE')""");

    /** How a figure is made of its rows. */
    public enum Kind {
        /** Number of rows. */
        COUNT,
        /** Rows with yes among those with yes or no. */
        SHARE,
        /** Median and 90th percentile of the amounts. */
        MEDIAN,
        /** Weighted mean of the amounts. */
        MEAN,
        /** Sum of the amounts. */
        SUM,
        /** The largest amount. */
        LONGEST,
        /** Rows for each caseworker. */
        LOAD
    }

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN,
        NONE
    }

    private final String id;
    private final String label;
    private final Kind kind;
    private final String unit;
    private final Direction direction;
    private final String definition;
    private final String population;
    private final String source;
    private final String sql;

    /** The measure whose rows these are. */
    private final Measure rows;

    Measure(
            String id,
            String label,
            Kind kind,
            String unit,
            Direction direction,
            String definition,
            String population,
            String source,
            String sql) {
        this(id, label, kind, unit, direction, definition, population, source, sql, null);
    }

    /** @param rows which are counted once for both; whatever is known there is a hit here */
    Measure(
            String id,
            String label,
            Kind kind,
            String unit,
            Direction direction,
            String definition,
            String population,
            String source,
            Measure rows) {
        this(id, label, kind, unit, direction, definition, population, source, rows.sql, rows);
    }

    Measure(
            String id,
            String label,
            Kind kind,
            String unit,
            Direction direction,
            String definition,
            String population,
            String source,
            String sql,
            Measure rows) {
        this.id = id;
        this.label = label;
        this.kind = kind;
        this.unit = unit;
        this.direction = direction;
        this.definition = definition;
        this.population = population;
        this.source = source;
        this.sql = sql;
        this.rows = rows == null ? this : rows;
    }

    /** Id of the indicator in domain 4.2; several figures may belong to one indicator. */
    public String id() {
        return id;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** Danish unit of the value. */
    public String unit() {
        return unit;
    }

    public Direction direction() {
        return direction;
    }

    /** What the figure says, in Danish. */
    public String definition() {
        return definition;
    }

    /** Of whom or what, in Danish. */
    public String population() {
        return population;
    }

    /** Where the facts come from, in Danish. */
    public String source() {
        return source;
    }

    String sql() {
        return sql;
    }

    /** The measure whose rows are counted for this one, often itself. */
    Measure rows() {
        return rows;
    }

    /** Whether it is a number of what has happened so far, that a part of a year can't be compared by. */
    boolean growsInAYear() {
        return kind == Kind.COUNT || kind == Kind.SUM;
    }

    /** Whether its rows have amounts that are added up. */
    boolean isWeighed() {
        return Arrays.stream(values())
                .anyMatch(other -> other.rows == this && (other.kind == Kind.MEAN || other.kind == Kind.SUM));
    }

    /** Whether it is the time between two steps of a course (I12). */
    boolean isDuration() {
        return id.equals(TO_EXIT.id);
    }

    /** How many answers its rows have besides unknown: no, yes, and for I15 a second way of no. */
    int answers() {
        return this == REACTION_WITHIN_A_DAY ? Sql.NEVER + 1 : 2;
    }

    private static String exits(String hit) {
        return """
                select t.org_unit, t.segment, case when t.outcome is null then null when %s then 1 else 0 end as hit
                  from forloeb.trajectory t where t.started_on is not null and t.ended_on between :from and :to"""
                .formatted(hit);
    }

    private static String absences(String hit) {
        return """
                select t.org_unit, t.segment, %s as hit, a.contact_work_minutes / 60.0 as amount
                  from forloeb.absence a join forloeb.trajectory t on t.no = a.trajectory_no
                 where a.reported_at >= :from and a.reported_at < :after and a.taken_up = true"""
                .formatted(hit);
    }

    private static String complaints(String hit, String population) {
        return complaints(hit, population, " as hit");
    }

    private static String complaints(String columns, String population, String name) {
        return "select t.org_unit, t.segment, " + columns + name + " from forloeb.complaint c"
                + " join forloeb.trajectory t on t.no = c.trajectory_no where " + population;
    }

    /** Where the facts come from. */
    private static final class Source {

        static final String RECORD = "Medarbejdernes registreringer i Forløb.";
        static final String REPORTED =
                "Sagsbehandlerens indberetning i Forløb; ikke kontrolleret mod DREAM, eIndkomst eller jobindsats.dk.";
        static final String WORKPLACE = "Arbejdspladsens oplysninger, skrevet af virksomhedskonsulenten.";

        private Source() {}
    }

    /** Parts of queries that several figures share. */
    static final class Sql {

        /** The answer of an absence whose working day has passed without that the citizen was reached; a second no. */
        static final int NEVER = 2;

        /** Outcomes that are ordinary work (domain 1.a.5). */
        static final String JOBS = "'AFSL_JOB', 'AFSL_JOB_STOETTET'";

        static final String OVERRIDDEN = "case when p.chosen = p.proposed then 0 else 1 end";

        static final String DECIDED_PROPOSALS =
                """
                 from forloeb.proposal p join forloeb.trajectory t on t.no = p.trajectory_no
                where p.decided_at >= :from and p.decided_at < :after and p.chosen is not null and p.proposed <> 'MANUEL'""";

        static final String DANISH_STEPS = danishRank("x.danish_level") + " - " + danishRank("c.danish_level");

        /**
         * What is required of contacts whose day has passed without one, of each course the part that lies in the year; until
         * the course ended, or was paused. A contact that is held later takes it over, in the year in which it is held.
         */
        static final String OVERDUE_CONTACTS =
                """
                select r.trajectory_no, 0, cast(%s as double precision) / greatest(1, %s)
                  from (select q.trajectory_no, q.counts_from, q.required_on,
                               least(cast(:reckoned as date), coalesce(q.paused_on, cast(:reckoned as date)),
                                     coalesce(e.ended_on, cast(:reckoned as date))) as until
                          from forloeb.required_contact q join forloeb.trajectory e on e.no = q.trajectory_no
                         where q.required_on < :reckoned) r
                 where r.required_on < r.until and r.until > :from
                   and not exists (select 1 from forloeb.citizen_contact h
                                    where h.trajectory_no = r.trajectory_no and h.held_at >= r.counts_from + interval '1' day)"""
                        .formatted(
                                days("greatest(r.counts_from, cast(:from as date))", "r.until"),
                                days("r.counts_from", "r.required_on"));

        /** First and newest measurement of those who are due to have two. */
        static final String MEASURED =
                """
                 from forloeb.trajectory t
                 left join forloeb.progression_measurement b on b.trajectory_no = t.no and b.kind = 'BASELINE'
                 left join (select m.trajectory_no, m.scores, row_number() over (
                                   partition by m.trajectory_no order by m.measured_on desc, m.kind) as place
                              from forloeb.progression_measurement m
                             where m.kind <> 'BASELINE' and m.measured_on <= :asOf) l
                   on l.trajectory_no = t.no and l.place = 1
                where t.started_on <= :due and (t.ended_on is null or t.ended_on >= :from)""";

        private Sql() {}

        /** Whole days between two dates or moments, in words that both databases understand. */
        static String days(String from, String to) {
            return "extract(day from (cast(cast(%s as date) as timestamp) - cast(cast(%s as date) as timestamp)))"
                    .formatted(to, from);
        }

        /** Whether a placement has begun; one that was called off before has no last day. */
        static String begun(String placement) {
            return "(%1$s.status in ('I_GANG', 'AFSLUTTET') or (%1$s.status = 'AFBRUDT' and %1$s.last_day is not null))"
                    .formatted(placement);
        }

        /**
         * Where a citizen stands so many months after the start, as {@link Cohort.State}. Who has said by then, when asked in
         * the aftercare last, that the job is lost has none.
         */
        static String stateAfter(int months) {
            return """
                    case when t.ended_on is null or t.ended_on > t.started_on + interval '%1$d' month then 'I_GANG'
                         when t.outcome in (%2$s) then
                              case when (select c.still_in_job from forloeb.aftercare_contact c
                                          where c.trajectory_no = t.no and c.still_in_job is not null
                                            and cast(c.held_at as date) <= t.started_on + interval '%1$d' month
                                          order by c.held_at desc, c.contact_no desc fetch first 1 row only) = false
                                   then 'UKENDT' else 'JOB' end
                         when t.outcome = 'AFSL_UDDANNELSE' then 'UDDANNELSE'
                         when t.outcome in ('DELTID_JOB', 'AFSL_FLEKSJOB', 'AFSL_FOERTIDSPENSION', 'AFSL_RESSOURCEFORLOEB',
                                            'AFSL_SENIORPENSION') then 'ANDET'
                         else 'UKENDT' end"""
                    .formatted(months, JOBS);
        }

        static String danishRank(String column) {
            return Arrays.stream(DanishLevel.values())
                    .map(level -> "when '%s' then %d".formatted(level.name(), level.ordinal()))
                    .collect(Collectors.joining(" ", "(case " + column + " ", " end)"));
        }

        /** Sum of the 11 digits of a measurement. */
        static String points(String scores) {
            StringBuilder sum = new StringBuilder(point(scores, 1));
            for (int position = 2; position <= 11; position++) {
                sum.append(" + ").append(point(scores, position));
            }
            return sum.toString();
        }

        static String point(String scores, int position) {
            return "cast(substring(%s from %d for 1) as integer)".formatted(scores, position);
        }
    }
}
