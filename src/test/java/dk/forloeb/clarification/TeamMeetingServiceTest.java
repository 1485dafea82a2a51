package dk.forloeb.clarification;

import static dk.forloeb.clarification.ClarificationExample.BEGUN;
import static dk.forloeb.clarification.ClarificationExample.NO;
import static dk.forloeb.clarification.ClarificationExample.TEAM;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.deadline.UsualCalendar;
import dk.forloeb.health.HealthFileService;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamMeetingServiceTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final TeamMeetingRepository meetings = mock(TeamMeetingRepository.class);
    private final ClarificationRepository clarifications = mock(ClarificationRepository.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);

    @BeforeEach
    void record() {
        when(clarifications.findFirstByTrajectoryNoOrderByOpenedAtDesc(NO))
                .thenReturn(Optional.of(ClarificationExample.raised(ClarificationRoute.FORBEREDENDE_DEL, TEAM)));
        when(currentUser.id()).thenReturn("rehab");
    }

    @Test
    void callsTheCitizenToAWorkingDayWithTimeToPrepare() {
        on(BEGUN).book(NO, plan(BEGUN.plusDays(7), BEGUN));

        verify(meetings).save(any());
    }

    @ParameterizedTest(name = "{0}, {3}")
    @CsvSource({
        "2026-03-02, 2026-03-03, 2026-02-02, tomorrow though the file went long ago",
        "2026-03-02, 2026-03-06, 2026-02-02, four working days from today",
        "2026-03-02, 2026-03-15, 2026-03-02, a Sunday",
        "2026-12-01, 2026-12-24, 2026-12-01, a closing day",
        "2026-03-16, 2026-04-02, 2026-03-16, Maundy Thursday"
    })
    void refusesADayThatIsTooSoonOrOnWhichTheMunicipalityIsClosed(
            LocalDate today, LocalDate meetingOn, LocalDate fileSentOn, String reason) {
        TeamMeetingService service = on(today);
        MeetingPlan plan = plan(meetingOn, fileSentOn);

        assertThatThrownBy(() -> service.book(NO, plan))
                .as(reason)
                .isInstanceOf(ClarificationRefusedException.class)
                .hasMessageContaining("meeting");
        verify(meetings, never()).save(any());
    }

    private static MeetingPlan plan(LocalDate meetingOn, LocalDate fileSentOn) {
        return new MeetingPlan(
                meetingOn.atTime(10, 0), "Lokale 2", Set.copyOf(TEAM.mandatoryRoles()), fileSentOn, false, true);
    }

    private TeamMeetingService on(LocalDate today) {
        return new TeamMeetingService(
                meetings,
                clarifications,
                mock(ClarificationTextRepository.class),
                mock(HealthFileService.class),
                mock(LetterService.class),
                mock(TrajectoryService.class),
                UsualCalendar.calendar(),
                mock(FieldCipher.class),
                currentUser,
                Clock.fixed(today.atTime(9, 0).atZone(ZONE).toInstant(), ZONE));
    }
}
