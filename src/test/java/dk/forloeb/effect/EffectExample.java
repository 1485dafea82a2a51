package dk.forloeb.effect;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Five invented citizens, few enough to count by hand. Today is 28 November 2026.
 *
 * <pre>
 * A  Nord  OPKVAL  referred 5/1 2026, decided 10/1, start 20/1, plan 3/2, placement 1/3–31/5, ordinary job 15/6
 * B  Syd   UDSAT   referred 1/2 2026, decided 11/2, start 1/3, plan 31/3, left by own wish 1/9
 * C  Nord  UDSAT   referred 1/11 2025, decided 5/11, start 1/12 2025, placements 1/2–28/2 and from 1/10 2026, runs
 * D  Syd   -       referred 18/11 2026, on the waiting list
 * E  Nord  OPKVAL  referred 1/9 2026, decided 5/9, start 10/10 2026, runs
 * </pre>
 */
final class EffectExample {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private final JdbcTemplate jdbc;

    EffectExample(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert() {
        trajectory("A", "CENTER_NORD", "OPKVAL", "AFSLUTTET", "2026-01-05", "2026-01-20", "2026-06-15", "AFSL_JOB");
        trajectory(
                "B", "CENTER_SYD", "UDSAT", "AFSLUTTET", "2026-02-01", "2026-03-01", "2026-09-01", "AFSL_EGET_OENSKE");
        trajectory("C", "CENTER_NORD", "UDSAT", "AKTIV", "2025-11-01", "2025-12-01", null, null);
        trajectory("D", "CENTER_SYD", null, "VENTELISTE", "2026-11-18", null, null, null);
        trajectory("E", "CENTER_NORD", "OPKVAL", "AKTIV", "2026-09-01", "2026-10-10", null, null);
        screened("A", "2026-01-10");
        screened("B", "2026-02-11");
        screened("C", "2025-11-05");
        screened("E", "2026-09-05");
        met("A", "2026-01-20");
        met("B", "2026-03-01");
        met("C", "2025-12-01");
        met("E", "2026-10-10");
        planned("A", "2026-02-03");
        planned("B", "2026-03-31");
        placed("A", "PRAKTIK", "AFSLUTTET", "2026-03-01", "2026-05-31", 20, 90);
        placed("C", "PRAKTIK", "AFSLUTTET", "2026-02-01", "2026-02-28", 10, 50);
        placed("C", "LOENTILSKUD", "I_GANG", "2026-10-01", null, 30, null);
        // Called off before it began.
        placed("B", "PRAKTIK", "AFBRUDT", "2026-05-01", null, 30, null);
        danish("A", "A2", "B1");
        danish("B", "A1", null);
        measured("A", "BASELINE", "2026-01-25", "33333333333");
        measured("A", "FOLLOWUP", "2026-04-25", "11111111111");
        measured("A", "END", "2026-06-15", "44444444444");
        measured("C", "BASELINE", "2025-12-10", "22222222222");
        assigned("A", "en");
        assigned("B", "en");
        assigned("B", "to");
        assigned("E", "en");
        assigned("E", "en");
        contacts();
        absences();
        others();
    }

    void trajectory(
            String no,
            String unit,
            String segment,
            String status,
            String referred,
            String start,
            String end,
            String outcome) {
        UUID citizen = UUID.randomUUID();
        row(
                "citizen",
                "id",
                citizen,
                "version",
                0,
                "cpr_encrypted",
                "x",
                "cpr_hash",
                citizen.toString(),
                "cpr_kind",
                "CPR",
                "birth_date",
                day("1990-01-01"),
                "full_name",
                "Sara Prøve",
                "preferred_language",
                "so",
                "interpreter_needed",
                false,
                "address_protected",
                false);
        row(
                "trajectory",
                "no",
                no,
                "version",
                0,
                "citizen_id",
                citizen,
                "status",
                status,
                "phase",
                "PLAN",
                "segment",
                segment,
                "rule_set_id",
                "RS-2026-01",
                "org_unit",
                unit,
                "referral_source",
                "SAGSBEHANDLER",
                "lives_in_copenhagen",
                true,
                "benefit_type",
                "KONTANTHJAELP",
                "barriers",
                "",
                "referred_on",
                day(referred),
                "started_on",
                day(start),
                "ended_on",
                day(end),
                "outcome",
                outcome,
                "referred_by",
                "visitator");
    }

    void screened(String no, String decided) {
        row(
                "screening",
                "trajectory_no",
                no,
                "version",
                0,
                "in_statutory_program",
                false,
                "danish_source",
                "TEST",
                "dk_work_years",
                0,
                "education_level",
                "INGEN",
                "culture_need",
                false,
                "other_effort",
                "INGEN",
                "described_by",
                "visitator",
                "described_at",
                day(decided).atTime(9, 0),
                "decided_at",
                day(decided).atTime(23, 30));
    }

    private void met(String no, String held) {
        row(
                "start_meeting",
                "trajectory_no",
                no,
                "version",
                0,
                "held_at",
                day(held).atTime(0, 30),
                "channel",
                "FREMMOEDE",
                "interpreter",
                "NEJ",
                "accepts_program",
                true,
                "safe_contact",
                "SMS",
                "consent_purposes",
                "",
                "held_by",
                "en");
    }

    private void planned(String no, String laid) {
        plan(no, 1, day(laid), day(laid));
        plan(no, 2, day(laid), day(laid).plusDays(50));
    }

    private void plan(String no, int round, LocalDate period, LocalDate laidOn) {
        row(
                "plan",
                "id",
                UUID.randomUUID(),
                "version",
                0,
                "trajectory_no",
                no,
                "round_no",
                round,
                "job_goal",
                "x",
                "industry",
                "x",
                "starts_on",
                period,
                "ends_on",
                period,
                "hours_per_week",
                20,
                "contact_days",
                14,
                "legal_bases",
                "",
                "budget_line",
                "x",
                "reasoning",
                "x",
                "laid_at",
                laidOn.atTime(12, 0),
                "laid_by",
                "en");
    }

    void placed(String no, String kind, String status, String start, String lastDay, int hours, Integer attendance) {
        row(
                "placement",
                "id",
                UUID.randomUUID(),
                "version",
                0,
                "trajectory_no",
                no,
                "status",
                status,
                "company_name",
                "x",
                "cvr",
                "12345678",
                "p_number",
                "1",
                "contact_name",
                "x",
                "contact_email",
                "x",
                "contact_phone",
                "x",
                "current_placed",
                0,
                "kind",
                kind,
                "purpose",
                "x",
                "starts_on",
                day(start),
                "ends_on",
                day(start),
                "hours_per_week",
                hours,
                "tasks",
                "x",
                "accommodations",
                "",
                "mentor_need",
                "INGEN",
                "employee_rep_approved",
                false,
                "confirmed_checks",
                "",
                "extension_no",
                0,
                "special_need",
                false,
                "broken_off",
                false,
                "last_day",
                day(lastDay),
                "attendance_pct",
                attendance);
    }

    private void danish(String no, String before, String after) {
        row(
                "competence_profile",
                "trajectory_no",
                no,
                "version",
                0,
                "danish_level",
                before,
                "preferred_industries",
                "",
                "licences",
                "");
        row(
                "closing",
                "trajectory_no",
                no,
                "version",
                0,
                "outcome",
                "x",
                "outcome_on",
                TODAY,
                "danish_level",
                after,
                "aftercare_wanted",
                false,
                "registered_at",
                TODAY.atStartOfDay(),
                "registered_by",
                "en");
    }

    private void measured(String no, String kind, String on, String scores) {
        row(
                "progression_measurement",
                "id",
                UUID.randomUUID(),
                "version",
                0,
                "trajectory_no",
                no,
                "kind",
                kind,
                "measured_on",
                day(on),
                "scores",
                scores,
                "measured_by",
                "en");
    }

    private void assigned(String no, String user) {
        row(
                "caseworker_assignment",
                "id",
                UUID.randomUUID(),
                "trajectory_no",
                no,
                "user_id",
                user,
                "reason",
                "TEAMLEDER",
                "explanation",
                "x",
                "assigned_at",
                day("2026-01-01").atTime(8, 0),
                "assigned_by",
                "leder");
    }

    private void contacts() {
        contact("A", "2026-02-10", "0.8");
        contact("A", "2026-03-10", "2.0");
        contact("A", "2026-12-31", null);
        contact("B", "2026-08-31", "1.0");
        // In time for the contact table; for the law's interviews it came too late.
        contact("C", "2026-06-01", null);
        // A left before the law's months were over.
        required("A", "2026-06-10", "2026-06-20", 9, 3, "2026-07-20");
        required("B", "2026-09-10", "2026-09-20", 2, 2, "2026-09-01");
        required("C", "2026-11-25", "2026-12-05", 2, 1, "2026-06-01");
        required("E", "2026-11-08", "2026-11-18", 4, 1, "2027-04-10");
        missed("A", day("2026-04-10").atTime(9, 0));
        // A day too early.
        missed("A", day("2025-12-31").atTime(23, 0));
        worked("2026-10-15", 0);
        worked("2026-11-01", 5);
    }

    void missed(String no, LocalDateTime planned) {
        row(
                "missed_contact",
                "id",
                UUID.randomUUID(),
                "trajectory_no",
                no,
                "planned_at",
                planned,
                "next_contact",
                day("2026-04-17"));
    }

    void contact(String no, String held, String required) {
        row(
                "citizen_contact",
                "id",
                UUID.randomUUID(),
                "trajectory_no",
                no,
                "held_at",
                day(held).atTime(23, 59),
                "channel",
                "TELEFON",
                "wellbeing",
                3,
                "danish_use",
                3,
                "motivation",
                3,
                "issues",
                "",
                "next_contact",
                day(held),
                "required_contacts",
                required == null ? null : Double.valueOf(required));
    }

    private void required(String no, String from, String next, int interviews, int held, String until) {
        row(
                "required_contact",
                "trajectory_no",
                no,
                "version",
                0,
                "counts_from",
                day(from),
                "required_on",
                day(next),
                "law_interviews",
                interviews,
                "law_held",
                held,
                "law_until",
                day(until));
    }

    private void worked(String held, int hours) {
        row(
                "workplace_contact",
                "id",
                UUID.randomUUID(),
                "trajectory_no",
                "C",
                "contact",
                "x",
                "held_at",
                day(held).atTime(9, 0),
                "attendance_pct",
                100,
                "ordinary_hours",
                hours,
                "performance",
                3,
                "culture_fit",
                3,
                "language_fit",
                3,
                "employer_intent",
                "USIKKER");
    }

    private void absences() {
        absent("A", true, 120);
        absent("B", true, 600);
        absent("C", true, null);
        // Dealt with together with another one.
        absent("E", false, null);
    }

    private void absent(String no, boolean takenUp, Integer minutes) {
        absent(no, day("2026-05-04").atTime(8, 0), takenUp, minutes);
    }

    void absent(String no, LocalDateTime reported, boolean takenUp, Integer minutes) {
        row(
                "absence",
                "id",
                UUID.randomUUID(),
                "version",
                0,
                "trajectory_no",
                no,
                "absent_on",
                reported.toLocalDate(),
                "kind",
                "SYG",
                "reported_as",
                "SYG",
                "appointment",
                "KURSUS",
                "source",
                "BORGER",
                "reported_at",
                reported,
                "reported_by",
                "x",
                "status",
                "MELDT",
                "taken_up",
                takenUp,
                "attempts",
                0,
                "reached",
                false,
                "guidance",
                "",
                "contact_work_minutes",
                minutes);
    }

    void review(UUID referral, String no, LocalDate on, String conclusion) {
        put(
                "health.review",
                "id",
                UUID.randomUUID(),
                "referral_id",
                referral,
                "trajectory_no",
                no,
                "reviewed_at",
                on.atTime(10, 0),
                "reviewed_by",
                "laege",
                "findings_encrypted",
                "x",
                "diagnoses_encrypted",
                "x",
                "severity_physical_encrypted",
                "x",
                "severity_mental_encrypted",
                "x",
                "health_mastery_encrypted",
                "x",
                "further_need_encrypted",
                "x",
                "conclusion",
                conclusion,
                "accommodations",
                "",
                "work_band",
                "FULD",
                "shared_summary",
                "x");
    }

    private void others() {
        UUID reviewed = referredToDoctor("A", "GENNEMGAAET");
        referredToDoctor("B", "HENVIST");
        review(reviewed, "A", day("2026-02-11"), "KLAR");
        course("A", "GENNEMFOERT");
        course("B", "AFBRUDT");
        course("C", "I_GANG");
        row(
                "e_learning",
                "trajectory_no",
                "A",
                "version",
                0,
                "module1_done",
                TODAY,
                "module2_done",
                TODAY,
                "module3_done",
                TODAY,
                "module4_done",
                TODAY,
                "supported",
                false);
        row("e_learning", "trajectory_no", "E", "version", 0, "module1_done", TODAY, "supported", false);
        row(
                "workshop_attendance",
                "id",
                UUID.randomUUID(),
                "version",
                0,
                "trajectory_no",
                "A",
                "held_on",
                day("2026-03-03"),
                "industry",
                "x",
                "attended",
                true);
        row(
                "workshop_attendance",
                "id",
                UUID.randomUUID(),
                "version",
                0,
                "trajectory_no",
                "B",
                "held_on",
                day("2026-04-04"),
                "industry",
                "x",
                "attended",
                false);
        granted("A", "2.5");
        granted("B", "4.5");
        decisionsAndComplaints();
        row(
                "clarification",
                "id",
                UUID.randomUUID(),
                "version",
                0,
                "trajectory_no",
                "C",
                "status",
                "AFSLUTTET",
                "opened_at",
                day("2026-03-01").atTime(15, 0),
                "opened_by",
                "en",
                "benefit_months",
                12,
                "years_to_pension",
                20,
                "tried_offers",
                "",
                "attendance_hours",
                5,
                "function_severe",
                true,
                "prognosis",
                "x",
                "treatment_ongoing",
                false,
                "citizen_wish",
                "x",
                "senior_info",
                false,
                "team_required",
                true,
                "mandatory_roles",
                "",
                "resource_course",
                true,
                "file_sent_working_days",
                5,
                "presentations",
                1,
                "deviates",
                false,
                "outcome",
                "FLEKS_BEVILGET",
                "closed_on",
                day("2026-03-31"));
        proposed("target-group", 1, "TILBUDT", "TILBUDT");
        proposed("target-group", 2, "TILBUDT", "VENTELISTE");
        proposed("next-step", 1, "MANUEL", "JOB");
        proposed("next-step", 1, "JOB", null);
        caseworker("en", "CENTER_NORD", 30, true);
        caseworker("to", "CENTER_SYD", 50, true);
        caseworker("tre", "CENTER_SYD", 50, false);
    }

    private UUID referredToDoctor(String no, String status) {
        return referredToDoctor(no, status, day("2026-02-01"));
    }

    UUID referredToDoctor(String no, String status, LocalDate on) {
        UUID id = UUID.randomUUID();
        put(
                "health.referral",
                "id",
                id,
                "version",
                0,
                "trajectory_no",
                no,
                "org_unit",
                "CENTER_NORD",
                "question_encrypted",
                "x",
                "urgency",
                "NORMAL",
                "interpreter",
                "NEJ",
                "referred_at",
                on.atTime(22, 0),
                "referred_by",
                "en",
                "status",
                status,
                "missed_slots",
                0,
                "slots_without_result",
                0);
        return id;
    }

    private void course(String no, String status) {
        course(no, "FVU_DANSK", status, day("2026-04-01"));
    }

    void course(String no, String track, String status, LocalDate starts) {
        row(
                "upskilling_course",
                "id",
                UUID.randomUUID(),
                "version",
                0,
                "trajectory_no",
                no,
                "plan_position",
                1,
                "track",
                track,
                "hours_per_week",
                10,
                "status",
                status,
                "taken",
                true,
                "starts_on",
                starts,
                "extra_lessons",
                0);
    }

    private void granted(String no, String hours) {
        granted(no, "SPROG", hours, day("2026-05-05"));
    }

    void granted(String no, String kind, String hours, LocalDate on) {
        row(
                "mentor_grant",
                "id",
                UUID.randomUUID(),
                "version",
                0,
                "trajectory_no",
                no,
                "status",
                "ENDED",
                "kind",
                kind,
                "source",
                "x",
                "mentor_name",
                "x",
                "mentor_organisation",
                "x",
                "mentor_phone",
                "x",
                "goal",
                "x",
                "tasks",
                "x",
                "hours_per_week",
                new java.math.BigDecimal(hours),
                "from_date",
                TODAY,
                "to_date",
                TODAY,
                "beyond_normal",
                false,
                "child_contact",
                false,
                "budget_line",
                "x",
                "granted_at",
                on.atTime(9, 0),
                "granted_by",
                "en");
    }

    private void decisionsAndComplaints() {
        UUID first = decided("A-1");
        UUID second = decided("A-2");
        row(
                "decision_remark",
                "id",
                UUID.randomUUID(),
                "decision_id",
                second,
                "step",
                "AFGOERELSE_SENDT_TILBAGE",
                "text_encrypted",
                "x",
                "made_at",
                TODAY.atStartOfDay(),
                "made_by",
                "leder");
        complained("A-1-K1", first, "FASTHOLDT", "2026-06-11", "VIDERESENDES");
        jdbc.update(
                "update forloeb.complaint set forwarded_on = ?, answered_on = ?, board_answer = 'AENDRET',"
                        + " follow_up_encrypted = 'x', late = true where no = 'A-1-K1'",
                day("2026-06-12"),
                day("2026-09-01"));
        complained("A-2-K1", second, null, null, "MODTAGET");
        complained("A-1-K2", first, "TRUKKET", "2026-06-02", "AFSLUTTET");
    }

    private UUID decided(String no) {
        UUID id = UUID.randomUUID();
        row(
                "decision",
                "id",
                id,
                "version",
                0,
                "no",
                no,
                "trajectory_no",
                "A",
                "kind",
                "x",
                "kind_name",
                "x",
                "status",
                "UDKAST",
                "adverse",
                true,
                "hearing_required",
                true,
                "after_complaint",
                false,
                "complaint_days",
                28,
                "other_reassesses",
                true,
                "hearing_round",
                1,
                "replied",
                false,
                "authors",
                "",
                "sent_on",
                day("2026-05-20"));
        return id;
    }

    private void complained(String no, UUID decision, String result, String reassessed, String status) {
        row(
                "complaint",
                "id",
                UUID.randomUUID(),
                "version",
                0,
                "no",
                no,
                "decision_id",
                decision,
                "trajectory_no",
                "A",
                "status",
                status,
                "received_on",
                day("2026-06-01"),
                "channel",
                "BREV",
                "complaint_form",
                "SKRIFTLIG",
                "late",
                false,
                "summary_encrypted",
                "x",
                "excluded",
                "",
                "registered_at",
                TODAY.atStartOfDay(),
                "registered_by",
                "x",
                "result",
                result,
                "reassessed_on",
                day(reassessed),
                "reassessed_by",
                result == null ? null : "leder",
                "reasoning_encrypted",
                result == null ? null : "x");
    }

    private void proposed(String table, int tableVersion, String proposed, String chosen) {
        row(
                "proposal",
                "id",
                UUID.randomUUID(),
                "version",
                0,
                "trajectory_no",
                "A",
                "decision_id",
                table,
                "decision_version",
                tableVersion,
                "rule_id",
                "Rule_09",
                "rule_set_id",
                "RS",
                "proposed_at",
                day("2026-02-01").atTime(9, 0),
                "inputs",
                "",
                "proposed",
                proposed,
                "reason",
                "x",
                "chosen",
                chosen,
                "decided_at",
                chosen == null ? null : day("2026-02-02").atTime(9, 0));
    }

    private void caseworker(String id, String unit, int most, boolean active) {
        row(
                "caseworker",
                "user_id",
                id,
                "version",
                0,
                "name",
                "x",
                "org_unit",
                unit,
                "languages",
                "da",
                "max_load",
                most,
                "active",
                active);
    }

    private void row(String table, Object... columns) {
        put("forloeb." + table, columns);
    }

    private void put(String table, Object... columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int at = 0; at < columns.length; at += 2) {
            values.put((String) columns[at], columns[at + 1]);
        }
        jdbc.update(
                "insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", values.keySet()),
                                values.keySet().stream().map(column -> "?").collect(Collectors.joining(", "))),
                values.values().toArray());
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
