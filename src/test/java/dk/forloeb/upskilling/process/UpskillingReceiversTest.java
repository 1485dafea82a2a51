package dk.forloeb.upskilling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.upskilling.AttendanceAction;
import dk.forloeb.upskilling.Certificate;
import dk.forloeb.upskilling.CourseBreak;
import dk.forloeb.upskilling.CourseReport;
import dk.forloeb.upskilling.CourseResult;
import dk.forloeb.upskilling.CourseStart;
import dk.forloeb.upskilling.CourseStatus;
import dk.forloeb.upskilling.CourseView;
import dk.forloeb.upskilling.InterruptReason;
import dk.forloeb.upskilling.Provider;
import dk.forloeb.upskilling.Track;
import dk.forloeb.upskilling.UpskillingProperties;
import dk.forloeb.upskilling.UpskillingService;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpskillingReceiversTest {

    private static final UUID COURSE = new UUID(4, 2);
    private static final LocalDate START = LocalDate.of(2026, 2, 2);
    private static final LocalDate END = LocalDate.of(2026, 4, 30);

    private final UpskillingService upskilling = mock(UpskillingService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final CourseOnForm onForm = new CourseOnForm(upskilling, heading);

    @BeforeEach
    void record() {
        when(trajectories.trajectory(ProcessDriver.TRAJECTORY))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(heading.of(any(TrajectoryView.class))).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(heading.of(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
    }

    @Test
    void startsACourse() {
        var form = startForm();

        assertThat(form.prefill())
                .containsEntry("track", "FVU-dansk")
                .containsEntry("plannedHours", "6")
                .containsEntry("provider", Provider.FVU)
                .containsEntry("levelBefore", DanishLevel.A2);
        assertThat(form.submit().variables()).isEqualTo(Map.of("courseEndAt", CourseTimes.resultDue(END)));
        verify(upskilling).start(COURSE, new CourseStart(Provider.FVU, START, END, 60, DanishLevel.A2));
    }

    @Test
    void refusesACourseThatEndsBeforeItStarts() {
        refused(startForm().with("endDate", "2026-02-02"), "Kurset slutter, før det begynder");
        refused(startForm().with("endDate", "2027-02-03"), "Kurset varer over 12 måneder");
    }

    @Test
    void takesTheResult() {
        var form = completeForm();
        CourseReport report = new CourseReport(
                50, CourseResult.GENNEMFOERT, DanishLevel.B1, Certificate.MODUL_BESTAAET, null, null, 0);
        when(upskilling.report(COURSE, report, "Godt forløb.")).thenReturn(false);

        assertThat(form.prefill())
                .containsEntry("plannedLessons", "60")
                .containsEntry("period", "02.02.2026 – 30.04.2026");
        assertThat(form.submit().variables())
                .isEqualTo(Map.of("lowAttendance", false, "upskillingResult", "GENNEMFOERT"));
    }

    @Test
    void takesAnExtension() {
        when(upskilling.report(any(), any(), any())).thenReturn(true);

        assertThat(extension().submit().variables())
                .isEqualTo(Map.of("lowAttendance", true, "upskillingResult", "FORLAENGET"));
        verify(upskilling)
                .report(
                        COURSE,
                        new CourseReport(20, CourseResult.FORLAENGET, null, null, null, END.plusDays(1), 10),
                        "Godt forløb.");
    }

    @Test
    void refusesImpossibleResults() {
        refused(completeForm().with("attendedLessons", 61), "Skriv højst 60.");
        refused(extension().with("newEndDate", "2026-04-30"), "En forlængelse slutter efter den nuværende slutdato");
        refused(completeForm().without("levelAfter"), "Danskniveau efter");
        refused(completeForm().with("result", "AFBRUDT"), "Hvorfor blev kurset afbrudt?");
    }

    @Test
    void settlesACourseThatIsReportedBrokenOff() {
        var form = extension();
        when(upskilling.course(COURSE))
                .thenReturn(course(null, new CourseBreak(InterruptReason.FAMILIE, START.plusDays(9)), null));

        assertThat(form.prefill())
                .containsEntry("result", CourseResult.AFBRUDT)
                .containsEntry("interruptReason", InterruptReason.FAMILIE);
        refused(form, "Kurset er meldt afbrudt");
    }

    @Test
    void takesWhatIsDoneAboutLowAttendance() {
        when(upskilling.course(COURSE)).thenReturn(course(30, null, CourseResult.GENNEMFOERT));
        var form = form(new HandleLowAttendanceReceiver(upskilling, onForm))
                .with("action", "STOET_MENTOR")
                .with("note", "Transporten var svær; vi har aftalt følgeskab.");

        assertThat(form.prefill()).containsEntry("attendancePct", "50 %").containsEntry("result", "Gennemført");
        assertThat(form.submit().variables()).isEmpty();
        verify(upskilling)
                .actOnAttendance(
                        COURSE, AttendanceAction.STOET_MENTOR, "Transporten var svær; vi har aftalt følgeskab.");
    }

    private void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
        verify(upskilling, org.mockito.Mockito.atLeastOnce()).course(COURSE);
        verifyNoMoreInteractions(upskilling);
    }

    private FilledForm startForm() {
        when(upskilling.course(COURSE))
                .thenReturn(new CourseView(
                        COURSE,
                        ProcessDriver.TRAJECTORY,
                        Track.FVU_DANSK,
                        6,
                        CourseStatus.PLANLAGT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return form(new StartUpskillingReceiver(
                        upskilling,
                        trajectories,
                        new UpskillingProperties(
                                80, 12, Map.of(Track.FVU_DANSK, Provider.FVU), List.of("A", "B", "C", "D")),
                        heading))
                .with("provider", "FVU")
                .with("startDate", "2026-02-02")
                .with("endDate", "2026-04-30")
                .with("plannedLessons", 60)
                .with("levelBefore", "A2");
    }

    private FilledForm completeForm() {
        when(upskilling.course(COURSE)).thenReturn(course(null, null, null));
        return form(new CompleteUpskillingReceiver(upskilling, onForm))
                .with("attendedLessons", 50)
                .with("result", "GENNEMFOERT")
                .with("levelAfter", "B1")
                .with("certificate", "MODUL_BESTAAET")
                .with("note", "Godt forløb.");
    }

    private FilledForm extension() {
        return completeForm()
                .with("attendedLessons", 20)
                .with("result", "FORLAENGET")
                .without("levelAfter")
                .without("certificate")
                .with("newEndDate", "2026-05-01")
                .with("extraLessons", 10);
    }

    private static FilledForm form(dk.forloeb.engine.FormReceiver receiver) {
        return FilledForm.of("upskilling", receiver, Map.of("courseId", COURSE.toString()));
    }

    private static CourseView course(Integer attended, CourseBreak brokenOff, CourseResult reported) {
        return new CourseView(
                COURSE,
                ProcessDriver.TRAJECTORY,
                Track.FVU_DANSK,
                6,
                CourseStatus.I_GANG,
                Provider.FVU,
                START,
                END,
                60,
                attended,
                attended == null ? null : 100 * attended / 60,
                DanishLevel.A2,
                brokenOff,
                reported);
    }
}
