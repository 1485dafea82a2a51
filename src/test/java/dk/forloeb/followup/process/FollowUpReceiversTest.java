package dk.forloeb.followup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.followup.CitizenContactReport;
import dk.forloeb.followup.ContactChannel;
import dk.forloeb.followup.ContactFrequency;
import dk.forloeb.followup.ContactIssue;
import dk.forloeb.followup.ContactSituation;
import dk.forloeb.followup.EmployerIntent;
import dk.forloeb.followup.FollowUpService;
import dk.forloeb.followup.WorkplaceContactReport;
import dk.forloeb.placement.PlacementExample;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDateTime NINE = TODAY.atTime(9, 0);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Copenhagen"));

    private final FollowUpService followUp = mock(FollowUpService.class);
    private final FormHeading heading = mock(FormHeading.class);

    @BeforeEach
    void record() {
        when(heading.withCpr(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(followUp.continues(NO)).thenReturn(true);
        situation(PlacementExample.aPlacement().view(), 14);
    }

    @Test
    void takesAContactWithTheCitizen() {
        when(followUp.latestCitizenContact(NO)).thenReturn(Optional.of(citizenReport(90)));

        assertThat(citizen().prefill())
                .containsEntry("placement", "Rengøring og Co")
                .containsEntry("inPlacement", "JA")
                .containsEntry("lastContact", "10.03.2026")
                .containsEntry("latestNextContact", "17.03.2026")
                .containsEntry("contactReason", "Mød borgeren hver uge.");
        assertThat(citizen().submit().variables()).isEqualTo(Map.of("followUpContinues", true));
        verify(followUp).reportCitizen(NO, citizenReport(90), "Det går godt på arbejdet.");
    }

    @Test
    void asksForNoAttendanceOutsideAPlacement() {
        situation(null, 0);

        citizen().submit();

        verify(followUp).reportCitizen(NO, citizenReport(null), "Det går godt på arbejdet.");
        assertThat(citizen().prefill()).containsEntry("placement", "Ingen").containsEntry("inPlacement", "NEJ");
    }

    @Test
    void refusesImpossibleContactsWithTheCitizen() {
        refused(citizen().with("date", "2026-03-10T10:15"), "Kontakten ligger i fremtiden.");
        refused(citizen().with("issues", List.of("INGEN", "SPROG")), "Der er valgt både udfordringer");
        refused(citizen().with("nextContact", "2026-03-10"), "Næste kontakt skal ligge efter i dag.");
        refused(citizen().with("nextContact", "2026-03-18"), "Vælg senest den 17.03.2026.");
        refused(citizen().without("attendancePct"), "Fremmøde i procent");
        verify(followUp, never()).reportCitizen(any(), any(), any());
    }

    @Test
    void takesAContactWithTheWorkplace() {
        when(followUp.latestWorkplaceContact(NO)).thenReturn(Optional.of(workplaceReport()));

        assertThat(workplace().prefill())
                .containsEntry("companyName", "Rengøring og Co")
                .containsEntry("weekInPlacement", "2")
                .containsEntry("contact", "Karl Karlsen")
                .containsEntry("lastContact", "10.03.2026")
                .containsEntry("latestNextContact", "24.03.2026");
        assertThat(workplace().submit().variables()).isEqualTo(Map.of("followUpContinues", true));
        verify(followUp).reportWorkplace(NO, workplaceReport());
    }

    @Test
    void refusesImpossibleContactsWithTheWorkplace() {
        refused(workplace().with("date", "2026-03-10T10:15"), "Kontakten ligger i fremtiden.");
        refused(workplace().with("nextContact", "2026-03-10"), "Næste kontakt skal ligge efter i dag.");
        refused(workplace().with("nextContact", "2026-03-25"), "Vælg senest den 24.03.2026.");
        situation(PlacementExample.aPlacement().view(), 0);
        refused(workplace().with("nextContact", "2026-03-18"), "Vælg senest den 17.03.2026.");
        verify(followUp, never()).reportWorkplace(any(), any());
    }

    private static void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
    }

    private void situation(PlacementView placement, int workplaceDays) {
        var frequency = new ContactFrequency(7, workplaceDays, "Mød borgeren hver uge.");
        when(followUp.situation(NO)).thenReturn(new ContactSituation(TODAY, placement, frequency));
    }

    private FilledForm citizen() {
        return form(new ContactCitizenReceiver(followUp, heading, CLOCK))
                .with("date", "2026-03-10T09:00")
                .with("channel", "TELEFON")
                .with("attendancePct", 90)
                .with("wellbeing", 4)
                .with("danishUse", 3)
                .with("motivation", 5)
                .with("issues", List.of("SPROG"))
                .with("note", "Det går godt på arbejdet.")
                .with("nextContact", "2026-03-17");
    }

    private FilledForm workplace() {
        return form(new ContactWorkplaceReceiver(followUp, heading, CLOCK))
                .with("contact", "Karl Karlsen")
                .with("date", "2026-03-10T09:00")
                .with("attendancePct", 90)
                .with("ordinaryHours", 5)
                .with("performance", 4)
                .with("cultureFit", 4)
                .with("languageFit", 3)
                .with("employerIntent", "FORLAENGER")
                .with("adjustments", "Kortere vagter.")
                .with("nextContact", "2026-03-17");
    }

    private static FilledForm form(FormReceiver receiver) {
        return FilledForm.of("followup", receiver, Map.of());
    }

    private static CitizenContactReport citizenReport(Integer attendance) {
        return new CitizenContactReport(
                NINE, ContactChannel.TELEFON, attendance, 4, 3, 5, Set.of(ContactIssue.SPROG), TODAY.plusDays(7));
    }

    private static WorkplaceContactReport workplaceReport() {
        return new WorkplaceContactReport(
                "Karl Karlsen", NINE, 90, 5, 4, 4, 3, EmployerIntent.FORLAENGER, "Kortere vagter.", TODAY.plusDays(7));
    }
}
