package dk.forloeb.support;

import dk.forloeb.engine.ProcessDriver;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that every module's tables refer to: an invented citizen with one trajectory. */
public final class RecordExample {

    private RecordExample() {}

    /** Inserts the trajectory {@link ProcessDriver#TRAJECTORY}. */
    public static void insertTrajectory(JdbcTemplate jdbc) {
        UUID citizen = UUID.randomUUID();
        jdbc.update(
                "insert into forloeb.citizen (id, version, cpr_encrypted, cpr_hash, cpr_kind, birth_date, full_name,"
                        + " preferred_language, interpreter_needed, address_protected)"
                        + " values (?, 0, 'x', ?, 'CPR', '1990-01-01', 'Sara Prøve', 'so', false, false)",
                citizen,
                citizen.toString());
        jdbc.update(
                "insert into forloeb.trajectory (no, version, citizen_id, status, phase, rule_set_id, org_unit,"
                        + " referral_source, lives_in_copenhagen, benefit_type, barriers, referred_on, referred_by)"
                        + " values (?, 0, ?, 'AKTIV', 'OPKVAL', 'RS-2026-01', 'CENTER_NORD', 'SAGSBEHANDLER', true,"
                        + " 'KONTANTHJAELP', '', '2026-01-05', 'visitator')",
                ProcessDriver.TRAJECTORY,
                citizen);
    }
}
