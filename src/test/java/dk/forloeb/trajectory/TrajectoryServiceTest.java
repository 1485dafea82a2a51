package dk.forloeb.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.when;

import dk.forloeb.citizen.CitizenDetails;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.citizen.InvalidCprException;
import dk.forloeb.platform.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RecordTest
class TrajectoryServiceTest {

    private static final String CPR = "150290-1111";
    private static final CitizenDetails SARA =
            new CitizenDetails("Sara Eksempel", "20 00 10 10", "sara@eksempel.dk", "ar", true, true);

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TrajectoryRepository rows;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aNewReferralNeitherEndsProtectionNorErasesContactData() {
        refer(CPR, SARA);

        String no = refer(CPR, new CitizenDetails("Sara Eksempel", null, null, "ar", true, false));

        CitizenView citizen = trajectories.citizenOf(trajectories.trajectory(no));
        assertThat(citizen.addressProtected()).isTrue();
        assertThat(citizen.phone()).isEqualTo("20 00 10 10");
        assertThat(citizen.email()).isEqualTo("sara@eksempel.dk");
        assertThat(codes(no, EventKind.BORGER_RETTET)).isEmpty();
    }

    @Test
    void aNewReferralTellsEveryOpenTrajectoryWhatItChangedAndNoValue() {
        String first = refer(CPR, new CitizenDetails("Sara Eksempel", null, null, "ar", true, false));

        String second = refer(CPR, new CitizenDetails("Sara Prøve", "20 00 10 11", null, "da", false, true));

        CitizenView citizen = trajectories.citizenOf(trajectories.trajectory(first));
        assertThat(citizen.fullName()).isEqualTo("Sara Prøve");
        assertThat(citizen.phone()).isEqualTo("20 00 10 11");
        assertThat(citizen.addressProtected()).isTrue();
        String changed = "BESKYTTELSE,NAVN,SPROG,TELEFON,TOLK";
        assertThat(codes(first, EventKind.BORGER_RETTET)).containsExactly(changed);
        assertThat(codes(second, EventKind.BORGER_RETTET)).containsExactly(changed);
    }

    @Test
    void everyChangeOfStatusAndStandingLeavesAnEvent() {
        String no = refer(CPR, SARA);
        trajectories.learn(
                no,
                new Facts(
                        BenefitType.KONTANTHJAELP,
                        12,
                        Visitation.JOBPARAT,
                        DanishLevel.A1,
                        Set.of(Barrier.SPROG, Barrier.BOLIG)));
        trajectories.classify(no, Segment.OPKVAL, 2);
        trajectories.classify(no, Segment.OPKVAL, 2);
        trajectories.classify(no, null, null);
        trajectories.admit(no);
        trajectories.activate(no);
        trajectories.learnDanish(no, DanishLevel.A1);
        trajectories.learnDanish(no, DanishLevel.A2);
        trajectories.pause(no);
        trajectories.resume(no);

        assertThat(trajectories.events(no))
                .extracting(event -> event.kind() + " " + event.code())
                .containsExactly(
                        "HENVIST SAGSBEHANDLER",
                        "BESKREVET null",
                        "SEGMENTERET OPKVAL,2",
                        "SEGMENTERET UKENDT,UKENDT",
                        "PLADS_TILDELT null",
                        "AKTIVERET null",
                        "DANSKNIVEAU A2",
                        "PAUSE null",
                        "GENOPTAGET null");
        assertThat(trajectories.newestEvent(no, Set.of(EventKind.PAUSE, EventKind.HENVIST)))
                .map(EventView::kind)
                .contains(EventKind.PAUSE);
    }

    @Test
    void aCorrectedNumberLeavesNobodyBehind() {
        String no = refer(CPR, SARA);
        UUID mistaken = trajectories.trajectory(no).citizenId();

        trajectories.correctCpr(no, "1602901111");

        CitizenView citizen = trajectories.citizenOf(trajectories.trajectory(no));
        assertThat(citizen.cprMasked()).isEqualTo("160290-****");
        assertThat(citizen.birthDate()).isEqualTo(LocalDate.of(1990, 2, 16));
        assertThat(citizen.details()).isEqualTo(SARA);
        rows.flush();
        assertThat(jdbc.queryForObject("select count(*) from forloeb.citizen where id = ?", Integer.class, mistaken))
                .isZero();
        assertThat(codes(no, EventKind.BORGER_RETTET)).containsExactly("CPR");
    }

    @Test
    void aCorrectedNumberFindsWhoIsKnownAndLeavesTheOtherCitizenAlone() {
        String others = refer("160290-1111", new CitizenDetails("Ali Prøve", "20 00 10 12", null, "tr", false, false));
        String rightOne = refer(CPR, new CitizenDetails("Sara Eksempel", "20 00 10 10", null, "ar", true, true));
        String mistyped = refer("160290-1111", new CitizenDetails("Sara Eksempel", null, null, "ar", true, false));

        trajectories.correctCpr(mistyped, CPR);

        TrajectoryView corrected = trajectories.trajectory(mistyped);
        assertThat(corrected.citizenId())
                .isEqualTo(trajectories.trajectory(rightOne).citizenId());
        assertThat(trajectories.citizenOf(corrected).phone()).isEqualTo("20 00 10 10");
        assertThat(trajectories.citizenOf(corrected).addressProtected()).isTrue();
        assertThat(trajectories.citizenOf(trajectories.trajectory(others)).phone())
                .isEqualTo("20 00 10 12");
    }

    @Test
    void theSameNumberIsNoCorrection() {
        String no = refer(CPR, SARA);

        trajectories.correctCpr(no, "1502901111");

        assertThat(codes(no, EventKind.BORGER_RETTET)).isEmpty();
        assertThatExceptionOfType(InvalidCprException.class)
                .isThrownBy(() -> trajectories.correctCpr(no, "311390-1111"));
    }

    @Test
    void aKeyIsTheCallersOwnAndServesOneReferral() {
        String no = refer(CPR, SARA);
        trajectories.rememberCall(no, new ReferralCall("key-of-sixteen-chars", "aa"));

        assertThat(trajectories.openedBy(new ReferralCall("key-of-sixteen-chars", "aa")))
                .contains(no);
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> trajectories.openedBy(new ReferralCall("key-of-sixteen-chars", "bb")));

        when(currentUser.id()).thenReturn("andet-system");
        try {
            assertThat(trajectories.openedBy(new ReferralCall("key-of-sixteen-chars", "aa")))
                    .isEmpty();
            String other = refer(CPR, SARA);
            trajectories.rememberCall(other, new ReferralCall("key-of-sixteen-chars", "aa"));
        } finally {
            when(currentUser.id()).thenReturn("visitator");
        }
    }

    private String refer(String cpr, CitizenDetails citizen) {
        return trajectories
                .refer(new Referral(
                        cpr,
                        citizen,
                        ReferralSource.SAGSBEHANDLER,
                        OrgUnit.CENTER_NORD,
                        BenefitType.KONTANTHJAELP,
                        true,
                        null,
                        "Vil gerne i arbejde."))
                .trajectoryNo();
    }

    private List<String> codes(String no, EventKind kind) {
        return trajectories.events(no).stream()
                .filter(event -> event.kind() == kind)
                .map(EventView::code)
                .toList();
    }
}
