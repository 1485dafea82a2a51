package dk.forloeb.trajectory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.support.RecordExample;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notes, events, reports of absence and replies to a hearing can't be changed even by hand on the database; H2 has no such guard (see V111). */
@RecordTest
@EnabledIfSystemProperty(named = "forloeb.db", matches = "postgresql")
class AppendOnlyIT {

    private static final String NO = ProcessDriver.TRAJECTORY;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TrajectoryRepository rows;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update forloeb.note set text = 'Andet.'",
                "delete from forloeb.note",
                "update forloeb.trajectory_event set by_user = 'en-anden'",
                "delete from forloeb.trajectory_event",
                "update forloeb.absence_report set answer = 'GENTAGET'",
                "delete from forloeb.absence_report",
                "update forloeb.interruption set answer = 'GENTAGET'",
                "delete from forloeb.interruption",
                "delete from forloeb.case_hand_over",
                "update forloeb.deadline_change set old_due = current_date",
                "delete from forloeb.deadline_change",
                "update forloeb.decision_reply set late = true",
                "delete from forloeb.decision_reply",
                "update forloeb.decision_remark set made_by = 'en-anden'",
                "delete from forloeb.decision_remark",
                "update forloeb.clarification_text set written_by = 'en-anden'",
                "delete from forloeb.clarification_text",
                "update health.health_file set written_by = 'en-anden'",
                "delete from health.health_file"
            })
    void refusesToChangeWhatWasWritten(String change) {
        RecordExample.insertTrajectory(jdbc);
        trajectories.note(NO, NoteKind.VISITATION, "Skrevet.");
        trajectories.record(NO, EventKind.FASE, "PLAN");
        rows.flush();
        jdbc.update("insert into forloeb.absence_report (id, trajectory_no, reported_on, source, answer, received_at,"
                + " received_by) values (gen_random_uuid(), '" + NO + "', current_date, 'BORGER', 'NOTERET',"
                + " current_timestamp, 'underviser')");

        jdbc.update("insert into forloeb.interruption (id, trajectory_no, kind, happened_on, consents, source, answer,"
                + " effect, talk, pass_on, decision_version, rule_id, reason, reported_at, reported_by) values"
                + " (gen_random_uuid(), '" + NO + "', 'JOB', current_date, '', 'BORGER', 'AFSLUTTES', 'AFSLUT', true,"
                + " 'INGEN', 1, 'Rule_12', 'Job.', current_timestamp, 'sagsbehandler')");
        jdbc.update("insert into forloeb.case_hand_over (id, trajectory_no, municipality_code, handed_over_on, by_law,"
                + " by_consent, recorded_at, recorded_by) values (gen_random_uuid(), '" + NO
                + "', '157', current_date, 'PLAN', '', current_timestamp, 'sagsbehandler')");
        jdbc.update(
                "insert into forloeb.deadline (id, version, trajectory_no, task_id, task_key, task_name, start_event,"
                        + " start_on, decision_version, rule_id, rule_set_id, kind, day_unit, days, reason, extended_days,"
                        + " paused_days, due_on, skipped, calendar_edition, state, created_at) values (gen_random_uuid(), 0, '"
                        + NO
                        + "', 't1', 'UserTask_LayPlan', 'Læg plan', 'OPGAVE', current_date, 1, 'Rule_01', 'RS-2026-07',"
                        + " 'MAAL', 'ARBEJDSDAGE', 5, 'Fem dage.', 0, 0, current_date, '', 1, 'LOEBER', current_timestamp)");
        jdbc.update("insert into forloeb.deadline_change (id, deadline_id, at, by_user, kind, old_due, new_due, days,"
                + " reason_code) select gen_random_uuid(), id, current_timestamp, 'teamleder', 'FORLAENGET', due_on,"
                + " due_on, 1, 'AFTALT' from forloeb.deadline where task_id = 't1'");

        jdbc.update("insert into forloeb.decision (id, version, no, trajectory_no, kind, kind_name, status, adverse,"
                + " hearing_required, after_complaint, complaint_days, other_reassesses, hearing_round, replied, authors)"
                + " values (gen_random_uuid(), 0, 'A1', '" + NO
                + "', 'TILBUD', 'Tilbud', 'UDKAST', false, false, false, 28,"
                + " false, 0, false, '')");
        jdbc.update("insert into forloeb.decision_reply (id, decision_id, replied_on, reply_form, late, text_encrypted,"
                + " recorded_at, recorded_by) select gen_random_uuid(), id, current_date, 'MUNDTLIG', false, 'x',"
                + " current_timestamp, 'sagsbehandler' from forloeb.decision where no = 'A1'");
        jdbc.update("insert into forloeb.decision_remark (id, decision_id, step, text_encrypted, made_at, made_by)"
                + " select gen_random_uuid(), id, 'AFGOERELSE_GODKENDT', 'x', current_timestamp, 'teamleder'"
                + " from forloeb.decision where no = 'A1'");

        jdbc.update("insert into forloeb.clarification (id, version, trajectory_no, status, opened_at, opened_by,"
                + " benefit_months, years_to_pension, tried_offers, attendance_hours, function_severe, prognosis,"
                + " treatment_ongoing, citizen_wish, senior_info, team_required, mandatory_roles, resource_course,"
                + " file_sent_working_days, presentations, deviates) values (gen_random_uuid(), 0, '" + NO
                + "', 'SCREENES', current_timestamp, 'sagsbehandler', 40, 19, 'PRAKTIK', 6, false, 'USIKKER', false,"
                + " 'VED_IKKE', false, true, '', false, 0, 0, false)");
        jdbc.update("insert into forloeb.clarification_text (id, clarification_id, kind, text_encrypted, written_at,"
                + " written_by) select gen_random_uuid(), id, 'FUNKTION', 'x', current_timestamp, 'sagsbehandler'"
                + " from forloeb.clarification");
        jdbc.update("insert into health.health_file (id, case_id, trajectory_no, kind, text_encrypted, written_at,"
                + " written_by) values (gen_random_uuid(), gen_random_uuid(), '" + NO
                + "', 'REFERAT', 'x', current_timestamp, 'rehab')");

        assertThatThrownBy(() -> jdbc.update(change))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added");
    }
}
