package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.engine.CourseWaits.Kind;
import dk.forloeb.engine.CourseWaits.Wait;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Test
    void namesPhaseStepAndWhoIsWaitedFor() {
        assertThat(of(Phase.PLAN, task("Læg plan", "Læg plan", "signe", false)))
                .isEqualTo("Forløbet har været i fasen »Plan« siden 2. marts 2026 og står ved »Læg plan«"
                        + " (venter på Signe Sagsbehandler, senest 3. marts 2026).");
        assertThat(of(Phase.PLAN, task("Helbred", "Gennemgå helbred", null, false)))
                .endsWith(
                        "står ved »Helbred« (venter på »Gennemgå helbred« hos læge på jobcenteret, senest 3. marts 2026).");
    }

    @Test
    void namesWhatIsWaitedForAndWhatRunsBeside() {
        assertThat(of(
                        Phase.OPKVAL,
                        event("Opkvalificering", "Kurset slutter", MARCH.plusDays(9), false),
                        event("Vent på svar", "Vent på svar", null, false),
                        work("Brev"),
                        task("Opfølgning", "Kontakt borger", "signe", true),
                        task("Opfølgning", "Kontakt borger", "signe", true),
                        event("Mentorstøtte", "Dato for mentorlog nået", MARCH, true)))
                .isEqualTo(
                        "Forløbet har været i fasen »Opkvalificering« siden 2. marts 2026 og står ved »Opkvalificering«"
                                + " (venter på »Kurset slutter«, 11. marts 2026), »Vent på svar« og »Brev« (systemet er i gang);"
                                + " ved siden af kører »Opfølgning« (venter på »Kontakt borger« hos Signe Sagsbehandler) og"
                                + " »Mentorstøtte«.");
    }

    @Test
    void saysSoWhenItStandsAtNothingAndWhenItIsOver() {
        assertThat(of(Phase.PLAN)).endsWith("siden 2. marts 2026 og venter ikke på noget for at komme videre.");
        TrajectoryView paused = TrajectoryExample.aTrajectory()
                .in(Phase.PLAN)
                .being(TrajectoryStatus.PAUSE)
                .view();
        assertThat(Whereabouts.of(paused, MARCH, List.of(), Map.of()))
                .contains("siden 2. marts 2026, er sat på pause og ");
        TrajectoryView closed = TrajectoryExample.aTrajectory()
                .being(TrajectoryStatus.LUKKET)
                .endedOn(MARCH)
                .endedWith(Outcome.AFSL_JOB)
                .view();
        assertThat(Whereabouts.of(closed, null, List.of(), Map.of()))
                .isEqualTo("Forløbet er slut og blev afsluttet 2. marts 2026 med udfaldet »%s«."
                        .formatted(Outcome.AFSL_JOB.label()));
    }

    private static String of(Phase phase, Wait... waits) {
        return Whereabouts.of(
                TrajectoryExample.aTrajectory().in(phase).view(),
                MARCH,
                List.of(waits),
                Map.of("signe", "Signe Sagsbehandler"));
    }

    private static Wait task(String step, String name, String assignee, boolean beside) {
        return new Wait(
                "id",
                step,
                name,
                Kind.TASK,
                "task",
                "form",
                assignee,
                List.of(Role.PHYSICIAN.key()),
                MARCH.plusDays(1),
                beside);
    }

    private static Wait event(String step, String name, LocalDate until, boolean beside) {
        return new Wait("id", step, name, Kind.EVENT, null, null, null, List.of(), until, beside);
    }

    private static Wait work(String step) {
        return new Wait("id", step, step, Kind.WORK, null, null, null, List.of(), null, false);
    }
}
