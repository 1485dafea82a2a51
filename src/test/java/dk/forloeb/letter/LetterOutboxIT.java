package dk.forloeb.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.forloeb.citizen.CitizenService;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.EngineTime;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.LogRecorder;
import dk.forloeb.support.Tables;
import dk.forloeb.support.Together;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.TrajectoryService;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every letter goes out, and none twice, whatever breaks between the step that writes it and the one who carries it. */
@IntegrationTest
class LetterOutboxIT {

    @Autowired
    private LetterService letters;

    @Autowired
    private LetterDispatcher dispatcher;

    @Autowired
    private DeliveryRepository deliveries;

    @Autowired
    private Channels channels;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CitizenService citizens;

    @Autowired
    private LetterProperties properties;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private Clock clock;

    @Value("${spring.mail.port}")
    private int mailPort;

    @Autowired
    private EngineTime time;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CourseDriver course;

    private final List<Object> told = new ArrayList<>();

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    private String no;

    @BeforeEach
    void giveAPlace() {
        // What other tests have left.
        dispatcher.sendDue();
        no = course.refer(CourseAnswers.referral());
        course.runUntil(no, "UserTask_HoldStartMeeting", CourseAnswers.toJob().byTask());
    }

    @Test
    void sendsWhatTheStepWrote() throws IOException {
        assertThat(letters.ofTrajectory(no))
                .extracting(DeliveryView::kind, DeliveryView::channel)
                .containsExactlyInAnyOrder(
                        tuple(LetterKind.L01, Channel.DIGITAL_POST), tuple(LetterKind.L03, Channel.DIGITAL_POST));

        try (LogRecorder log = new LogRecorder()) {
            dispatcher.sendDue();

            assertThat(log.linesWith(Set.of("velkommen", "kære", name()))).isEmpty();
        }

        assertThat(letters.ofTrajectory(no))
                .extracting(DeliveryView::status)
                .containsOnly(DeliveryStatus.SENDT)
                .hasSize(2);
        for (DeliveryView sent : letters.ofTrajectory(no)) {
            Path folder = properties.directory().resolve("digital-post");
            assertThat(folder.resolve(sent.id() + ".pdf"))
                    .hasBinaryContent(letters.pdf(no, sent.letterId()).orElseThrow());
            assertThat(Files.readString(folder.resolve(sent.id() + ".json"))).contains(no);
        }
        assertThat(trajectories.events(no))
                .extracting(EventView::kind, EventView::code)
                .contains(
                        tuple(EventKind.BREV_SENDT, "L01,DIGITAL_POST"),
                        tuple(EventKind.BREV_SENDT, "L03,DIGITAL_POST"));
        assertThat(new Tables(database).occurrencesInEngine(Set.of("Velkommen til dit forløb", name())))
                .isEmpty();
        try (Stream<Path> files = Files.walk(properties.directory())) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.contains(name()));
        }
    }

    @Test
    void writesOneLetterAtEachStepThatOwesTheCitizenOne() {
        course.runUntil(no, "UserTask_CloseTrajectory", CourseAnswers.toJob().byTask());

        assertThat(letters.ofTrajectory(no))
                .extracting(DeliveryView::kind)
                .containsExactlyInAnyOrder(
                        LetterKind.L01,
                        LetterKind.L03,
                        LetterKind.L04,
                        LetterKind.L04,
                        LetterKind.L04,
                        LetterKind.L05,
                        LetterKind.L07,
                        LetterKind.L07V,
                        LetterKind.L08);
    }

    @Test
    void sendsAfterACrashOfTheOneWhoSent() {
        Carrier carrier = new Carrier();
        carrier.crash = true;

        assertThatThrownBy(() -> outbox(carrier)).isInstanceOf(PowerCut.class);
        assertThat(carrier.kept).hasSize(1);
        assertThat(letters.ofTrajectory(no)).extracting(DeliveryView::status).containsOnly(DeliveryStatus.VENTER);

        carrier.crash = false;
        outbox(carrier);

        assertThat(carrier.kept).containsOnlyKeys(ids()).hasSize(2);
        assertThat(carrier.calls).hasSize(3);
        assertThat(letters.ofTrajectory(no)).extracting(DeliveryView::status).containsOnly(DeliveryStatus.SENDT);
        outbox(carrier);
        assertThat(carrier.calls).hasSize(3);
    }

    @Test
    void writesNoLetterForAStepThatIsUndone() {
        transaction.executeWithoutResult(undone -> {
            letters.write(new LetterOrder(no, LetterKind.L05, "TILBUD", Map.of()));
            undone.setRollbackOnly();
        });
        assertThat(letters.ofTrajectory(no)).extracting(DeliveryView::kind).doesNotContain(LetterKind.L05);
    }

    @Test
    void writesOneLetterForAStepThatRunsTwice() {
        for (int i = 0; i < 2; i++) {
            letters.write(new LetterOrder(no, LetterKind.L05, "TILBUD", Map.of()));
        }

        assertThat(letters.ofTrajectory(no)).hasSize(3);
    }

    @Test
    void isSentByOneOfTwoNodes() throws Exception {
        Carrier carrier = new Carrier();
        LetterOutbox one = node(carrier);
        LetterOutbox other = node(carrier);
        ConcurrentLinkedQueue<LetterOutbox> nodes = new ConcurrentLinkedQueue<>(List.of(one, other));

        Together.call(2, () -> {
            drain(nodes.remove());
            return true;
        });

        assertThat(carrier.calls).containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void triesForAnHourWhileTheCarrierIsDown() {
        Carrier carrier = new Carrier();
        carrier.failure = new LetterNotSentException(LetterFailure.SMTP_FEJL);
        for (int minutes = 0; minutes < 60; minutes++) {
            outbox(carrier);
            time.setOffset(time.offset().plus(Duration.ofMinutes(1)));
        }
        assertThat(carrier.kept).isEmpty();
        assertThat(letters.ofTrajectory(no))
                .allSatisfy(one -> assertThat(one.status()).isEqualTo(DeliveryStatus.VENTER))
                .allSatisfy(one -> assertThat(one.attempts()).isEqualTo(6))
                .allSatisfy(one -> assertThat(one.failure()).isEqualTo(LetterFailure.SMTP_FEJL));

        carrier.failure = null;
        time.setOffset(time.offset().plus(Duration.ofMinutes(4)));
        outbox(carrier);

        assertThat(carrier.kept).containsOnlyKeys(ids());
    }

    @Test
    void givesUpUntilAPersonSendsAgain() {
        Carrier carrier = new Carrier();
        carrier.failure = new IllegalStateException("Kære Sara, hemmeligt");
        try (LogRecorder log = new LogRecorder()) {
            for (int hours = 0; hours < 20; hours++) {
                outbox(carrier);
                time.setOffset(time.offset().plus(Duration.ofHours(1)));
            }
            assertThat(log.linesWith(Set.of("hemmeligt"))).isEmpty();
        }
        assertThat(carrier.calls).hasSize(2 * 12);
        assertThat(letters.needingAPerson(Pageable.ofSize(1000)))
                .filteredOn(one -> one.trajectoryNo().equals(no))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.failure()).isEqualTo(LetterFailure.UVENTET_FEJL));

        carrier.failure = null;
        ids().forEach(id -> assertThat(letters.resend(id)).isTrue());
        outbox(carrier);

        assertThat(carrier.kept).containsOnlyKeys(ids());
        ids().forEach(id -> assertThat(letters.resend(id)).isFalse());
    }

    @Test
    void sendsNoticesOnceTheMailServerIsBackAfterAnHour() throws Exception {
        String mailed = course.refer(withEmail());
        course.runUntil(
                mailed, "UserTask_HoldStartMeeting", CourseAnswers.toJob().byTask());
        for (int minutes = 0; minutes < 60; minutes++) {
            dispatcher.sendDue();
            time.setOffset(time.offset().plus(Duration.ofMinutes(1)));
        }
        assertThat(notices(mailed))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.status()).isEqualTo(DeliveryStatus.VENTER))
                .allSatisfy(one -> assertThat(one.failure()).isEqualTo(LetterFailure.SMTP_FEJL));

        GreenMail mailServer = new GreenMail(new ServerSetup(mailPort, "localhost", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        try {
            time.setOffset(time.offset().plus(Duration.ofHours(1)));
            dispatcher.sendDue();
            dispatcher.sendDue();

            assertThat(notices(mailed)).extracting(DeliveryView::status).containsOnly(DeliveryStatus.SENDT);
            assertThat(mailServer.getReceivedMessages()).hasSize(2);
            for (MimeMessage message : mailServer.getReceivedMessages()) {
                assertThat(message.getMessageID())
                        .isIn(notices(mailed).stream()
                                .map(one -> "<" + one.id() + "@forloeb>")
                                .toList());
                assertThat(message.getContent().toString() + message.getSubject())
                        .doesNotContainIgnoringCase(name())
                        .doesNotContain(mailed);
            }
        } finally {
            mailServer.stop();
        }
    }

    @Test
    void writesToNobodyWhoHasDied() {
        course.runToEnd(
                no,
                CourseAnswers.toJob()
                        .with(
                                "UserTask_HoldStartMeeting",
                                Map.of(
                                        "acceptsProgram", "NEJ",
                                        "competenceNeeded", "NEJ",
                                        "healthReviewWanted", "NEJ",
                                        "consentPurposes", List.of()))
                        .with("UserTask_CloseTrajectory", Map.of("outcome", "AFSL_DOED"))
                        .byTask());

        dispatcher.sendDue();

        assertThat(letters.ofTrajectory(no))
                .hasSize(3)
                .extracting(DeliveryView::status)
                .containsOnly(DeliveryStatus.STOPPET);
        assertThat(letters.ofTrajectory(no))
                .extracting(DeliveryView::reason)
                .containsOnly("Borgeren er død; brevet sendes ikke.");
    }

    @Test
    void stopsTheLettersThatWaitWhenTheCitizenDies() {
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "DOED"));
        Carrier carrier = new Carrier();

        outbox(carrier);

        assertThat(carrier.calls).isEmpty();
        assertThat(letters.ofTrajectory(no))
                .extracting(DeliveryView::kind, DeliveryView::status)
                .containsExactlyInAnyOrder(
                        tuple(LetterKind.L01, DeliveryStatus.STOPPET),
                        tuple(LetterKind.L03, DeliveryStatus.STOPPET),
                        tuple(LetterKind.L17, DeliveryStatus.STOPPET));
    }

    @Test
    void stopsTheFarewellOfWhoeverDiesAfterTheCourse() {
        Map<String, List<Map<String, Object>>> answers = CourseAnswers.toJob().byTask();
        course.runUntil(no, "UserTask_CloseTrajectory", answers);
        course.complete(
                no,
                "UserTask_CloseTrajectory",
                answers.get("UserTask_CloseTrajectory").get(0));
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "DOED"));
        assertThat(trajectories.trajectory(no).outcome()).isEqualTo(Outcome.AFSL_JOB);
        Carrier carrier = new Carrier();

        outbox(carrier);

        assertThat(carrier.calls).isEmpty();
        assertThat(letters.ofTrajectory(no))
                .filteredOn(one -> one.kind() == LetterKind.L17)
                .extracting(DeliveryView::status)
                .containsExactly(DeliveryStatus.STOPPET);
    }

    @Test
    void takesTheWayThatIsSafeNowRatherThanTheOneChosenWhenWritten() {
        Carrier carrier = new Carrier();
        set("address_protected = true, safe_contact = 'KUN_FREMMOEDE'");

        outbox(carrier);

        assertThat(carrier.calls).isEmpty();
        assertThat(letters.ofTrajectory(no))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.channel()).isEqualTo(Channel.UDLEVERING))
                .allSatisfy(one -> assertThat(one.status()).isEqualTo(DeliveryStatus.UDLEVERES))
                .allSatisfy(one -> assertThat(one.reason()).contains("kun kontaktes trygt ved fremmøde"));
        assertThat(trajectories.events(no))
                .filteredOn(event -> event.kind() == EventKind.BREV_ANDEN_KANAL)
                .hasSize(2);
        assertThat(letters.needingAPerson(Pageable.ofSize(1000)))
                .extracting(DeliveryView::id)
                .containsAll(ids());
    }

    @Test
    void mailsNoNoticeThatIsNoLongerSafe() {
        no = course.refer(withEmail());
        course.runUntil(no, "UserTask_HoldStartMeeting", CourseAnswers.toJob().byTask());
        assertThat(notices(no)).hasSize(2);
        set("safe_contact = 'KUN_FREMMOEDE'");

        outbox(new Carrier());

        assertThat(notices(no)).extracting(DeliveryView::status).containsOnly(DeliveryStatus.STOPPET);
    }

    @Test
    void keepsTheFailureOfALetterThatCannotBeMadeAndSendsTheOthers() {
        UUID spoilt = letters.ofTrajectory(no).get(0).letterId();
        update("update forloeb.letter set html_encrypted = 'spoilt' where id = ?", spoilt);
        Carrier carrier = new Carrier();
        carrier.prints = true;

        outbox(carrier);

        assertThat(letters.ofTrajectory(no))
                .filteredOn(one -> one.letterId().equals(spoilt))
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isEqualTo(DeliveryStatus.VENTER))
                .satisfies(one -> assertThat(one.attempts()).isEqualTo(1))
                .satisfies(one -> assertThat(one.failure()).isEqualTo(LetterFailure.UVENTET_FEJL));
        assertThat(letters.ofTrajectory(no))
                .filteredOn(one -> !one.letterId().equals(spoilt))
                .extracting(DeliveryView::status)
                .containsExactly(DeliveryStatus.SENDT);
    }

    @Test
    void goesToTheWorkplaceWhichIsNamedOnTheListAndEncryptedInTheTable() throws IOException {
        toWorkplace();

        dispatcher.sendDue();

        DeliveryView sent = only(LetterKind.L07V);
        assertThat(sent.status()).isEqualTo(DeliveryStatus.SENDT);
        assertThat(sent.recipient()).isEqualTo("Virksomhed: Prøvekøkkenet ApS");
        String about =
                Files.readString(properties.directory().resolve("digital-post").resolve(sent.id() + ".json"));
        assertThat(about).contains("Prøvekøkkenet ApS", "12345678").doesNotContain("recipientCpr");
        assertThat(jdbc.queryForMap("select * from forloeb.letter where id = ?", sent.letterId())
                        .toString())
                .doesNotContain("Prøvekøkkenet");
    }

    @Test
    void saysNothingOnBehalfOfTheDead() {
        toWorkplace();
        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "DOED"));

        outbox(new Carrier());

        assertThat(only(LetterKind.L07V).status()).isEqualTo(DeliveryStatus.STOPPET);
    }

    @Test
    void leavesTheLetterToTheNewMunicipalityOfAProtectedCitizenToTheCaseworker() {
        set("address_protected = true");
        transaction.executeWithoutResult(step -> letters.write(new LetterOrder(
                no,
                LetterKind.L18,
                "FLYTNING",
                Map.of(
                        LetterField.OVERDRAGET_DEN, "2. marts 2026",
                        LetterField.LOVENS_OPLYSNINGER, "Stamoplysninger",
                        LetterField.SAMTYKKE_OPLYSNINGER, "Intet",
                        LetterField.AABNE_KLAGER, "Ingen"),
                Recipient.municipality("157"))));

        assertThat(only(LetterKind.L18).status()).isEqualTo(DeliveryStatus.UDLEVERES);
        assertThat(only(LetterKind.L18).recipient()).isEqualTo("Kommune: Gentofte Kommune");
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.access_log where trajectory_no = ? and source = 'cpr:letter:L18'",
                        Integer.class,
                        no))
                .isEqualTo(1);
    }

    @Test
    void leavesAnUrgentLetterThatFailsToAPersonWithinMinutes() {
        transaction.executeWithoutResult(step -> letters.write(new LetterOrder(
                no,
                LetterKind.L23,
                "BARN:1",
                Map.of(
                        LetterField.BARN_NAVN, "Bo",
                        LetterField.BARN_ALDER, "7",
                        LetterField.HAST, "Akut",
                        LetterField.FAKTA, "Alene hjemme.",
                        LetterField.FORAELDRE_VED_DET, "Nej",
                        LetterField.UNDERRETTER, "Tove"),
                Recipient.administration("Børn og Unge", "12345670", "Prøveplads 3"))));
        Carrier carrier = new Carrier();
        carrier.failure = new LetterNotSentException(LetterFailure.MAPPE_KAN_IKKE_SKRIVES);

        for (int minutes = 0; minutes < 5; minutes++) {
            outbox(carrier);
            time.setOffset(time.offset().plus(Duration.ofMinutes(1)));
        }

        assertThat(letters.needingAPerson(Pageable.ofSize(1000)))
                .filteredOn(one -> one.trajectoryNo().equals(no))
                .extracting(DeliveryView::kind)
                .containsExactly(LetterKind.L23);
        for (int days = 0; days < 20; days++) {
            time.setOffset(time.offset().plus(Duration.ofDays(1)));
            outbox(carrier);
        }
        assertThat(told.stream()
                        .filter(LetterStuck.class::isInstance)
                        .map(LetterStuck.class::cast)
                        .filter(stuck -> stuck.trajectoryNo().equals(no)))
                .as("told with the third failure and each after it")
                .hasSize(1 + 20);

        carrier.failure = null;
        time.setOffset(time.offset().plus(Duration.ofDays(1)));
        outbox(carrier);
        assertThat(only(LetterKind.L23).status()).as("never given up").isEqualTo(DeliveryStatus.SENDT);
    }

    @Test
    void asksAGuardianByPrintUnlessTheYoungCitizenIsProtected() {
        askGuardian("SAMTYKKE:1");
        assertThat(only(LetterKind.L19).channel()).isEqualTo(Channel.FYSISK);
        assertThat(only(LetterKind.L19).recipient()).isEqualTo("Forælder eller værge: Far Prøve");
        assertThat(jdbc.queryForMap(
                                "select * from forloeb.letter where id = ?",
                                only(LetterKind.L19).letterId())
                        .toString())
                .doesNotContain("Far Prøve", "Prøvevej 9");

        set("address_protected = true");
        outbox(new Carrier());

        assertThat(only(LetterKind.L19).status()).isEqualTo(DeliveryStatus.UDLEVERES);
    }

    private void askGuardian(String occasion) {
        Map<LetterField, String> values = Map.of(
                LetterField.SAMTYKKE_FORMAAL, "Fritidsjob",
                LetterField.SAMTYKKE_PARTER, "Kommunen og skolen",
                LetterField.SAMTYKKE_OPLYSNINGER, "Fremmøde",
                LetterField.SAMTYKKE_GYLDIG_TIL, "2. marts 2027",
                LetterField.SVARFRIST, "16. marts 2026");
        transaction.executeWithoutResult(step -> letters.write(
                new LetterOrder(no, LetterKind.L19, occasion, values, Recipient.guardian("Far Prøve", "Prøvevej 9"))));
    }

    private void toWorkplace() {
        Map<LetterField, String> agreed = new HashMap<>(Map.of(
                LetterField.VIRKSOMHED, "Prøvekøkkenet ApS",
                LetterField.PLACERING_TYPE, "Virksomhedspraktik",
                LetterField.PERIODE_FRA, "16. marts 2026",
                LetterField.PERIODE_TIL, "14. juni 2026",
                LetterField.TIMER_PER_UGE, "20",
                LetterField.MAAL, "Afklaring"));
        agreed.put(LetterField.OPGAVER, "Vaske op");
        agreed.put(LetterField.SKAANEHENSYN, "Ingen");
        Recipient company = Recipient.company("Prøvekøkkenet ApS", "12345678");
        transaction.executeWithoutResult(
                step -> letters.write(new LetterOrder(no, LetterKind.L07V, "AFTALE", agreed, company)));
    }

    private DeliveryView only(LetterKind kind) {
        List<DeliveryView> found = letters.ofTrajectory(no).stream()
                .filter(one -> one.kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void set(String assignments) {
        update(
                "update forloeb.citizen set " + assignments + " where id = ?",
                trajectories.trajectory(no).citizenId());
    }

    private void update(String sql, UUID id) {
        transaction.executeWithoutResult(change -> jdbc.update(sql, id));
    }

    private static Map<String, Object> withEmail() {
        Map<String, Object> referral = CourseAnswers.referral();
        referral.put("email", "prove.borger@borger.example");
        return referral;
    }

    private List<DeliveryView> notices(String trajectoryNo) {
        return letters.ofTrajectory(trajectoryNo).stream()
                .filter(one -> one.channel() == Channel.E_MAIL)
                .toList();
    }

    private void outbox(Carrier carrier) {
        drain(node(carrier));
    }

    private void drain(LetterOutbox node) {
        boolean more = true;
        while (more) {
            more = node.sendNext();
        }
    }

    private LetterOutbox node(LetterSender carrier) {
        return new LetterOutbox(
                deliveries,
                List.of(carrier),
                letters,
                channels,
                trajectories,
                citizens,
                properties,
                currentUser,
                event -> {
                    told.add(event);
                    publisher.publishEvent(event);
                },
                clock,
                transaction);
    }

    private Collection<UUID> ids() {
        return letters.ofTrajectory(no).stream().map(DeliveryView::id).toList();
    }

    private String name() {
        return trajectories.citizenOf(trajectories.trajectory(no)).fullName().toLowerCase();
    }

    /** Digital Post, which knows a letter by its id, and which can be down or take the node down with it. */
    private static final class Carrier implements LetterSender {

        private final Map<UUID, OutgoingLetter> kept = new HashMap<>();
        private final List<UUID> calls = new ArrayList<>();
        private RuntimeException failure;
        private boolean crash;
        private boolean prints;

        @Override
        public Channel channel() {
            return Channel.DIGITAL_POST;
        }

        @Override
        public synchronized void send(OutgoingLetter letter) {
            calls.add(letter.id());
            if (failure != null) {
                throw failure;
            }
            if (prints) {
                letter.pdf().get();
            }
            kept.putIfAbsent(letter.id(), letter);
            if (crash) {
                throw new PowerCut();
            }
        }
    }

    /** The node is gone after the letter left and before anybody kept that it did. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }
}
