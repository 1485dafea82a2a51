package dk.forloeb.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.citizen.CitizenDetails;
import dk.forloeb.demo.DemoUser;
import dk.forloeb.engine.DueJobs;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.BenefitType;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Referral;
import dk.forloeb.trajectory.ReferralSource;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Seats on the real database and engine: the last one is given once, and a freed one goes to who waits. */
@IntegrationTest
class WaitingListIT {

    private static final OrgUnit UNIT = OrgUnit.CENTER_SYD;

    @Autowired
    private ScreeningService screenings;

    @Autowired
    private Seats seats;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CaseworkerService caseworkers;

    @Autowired
    private CourseDriver course;

    @Autowired
    private SeatOffers offers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private DueJobs dueJobs;

    @Autowired
    private Clock clock;

    private final List<String> seated = new ArrayList<>();

    @BeforeEach
    void caseworker() {
        caseworkers.register("sagsbehandler2", "Maja", UNIT, List.of("da"), 100);
    }

    @AfterEach
    void leave() {
        seated.forEach(this::end);
    }

    @Test
    void givesTheLastSeatOnce() throws Exception {
        fillUpTo(1);
        List<String> racers = List.of(screened(), screened());

        List<Boolean> claimed = together(racers.stream()
                .map(no -> (Callable<Boolean>) () -> screenings.claimSeat(no))
                .toList());

        assertThat(claimed).containsExactlyInAnyOrder(true, false);
        assertThat(seats.free(UNIT)).isZero();
        String loser = racers.get(claimed.indexOf(false));
        seated.add(racers.get(claimed.indexOf(true)));
        screenings.putOnWaitingList(loser);
        screenings.putOnWaitingList(loser);
        assertThat(trajectories.waitingList(UNIT)).containsExactly(loser);
        assertThat(trajectories.events(loser)).extracting(EventView::kind).containsOnlyOnce(EventKind.VENTELISTE);
        trajectories.refuse(loser, "VISITATOR");
    }

    @Test
    void ordersByPriorityAndThenByReferral() {
        String first = waiting(2);
        String second = waiting(2);
        String urgent = waiting(1);

        assertThat(trajectories.waitingList(UNIT)).containsExactly(urgent, first, second);
        assertThat(trajectories.waitingAhead(trajectories.trajectory(second))).isEqualTo(2);
        assertThat(trajectories.waitingAhead(trajectories.trajectory(urgent))).isZero();
        List.of(first, second, urgent).forEach(no -> trajectories.refuse(no, "VISITATOR"));
    }

    @Test
    void offersAFreedSeatToWhoWaits() {
        fillUpTo(0);
        String no = course.refer(Map.of("cpr", "170388-1112", "orgUnit", UNIT.name()));
        course.complete(no, "UserTask_DescribeSituation", Map.of());
        assertThat(course.form(no, "UserTask_AssessTargetGroup").prefill().text("proposalRule"))
                .matches("Målgruppe, række \\d+, version \\d+");
        course.complete(no, "UserTask_AssessTargetGroup", verdict("TILBUDT"));
        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.VENTELISTE);

        end(seated.remove(0));
        dueJobs.runAll();

        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.VISITERET);
        assertThat(trajectories.trajectory(no).caseworkerId()).isEqualTo("sagsbehandler2");
        assertThat(course.openTasks(no)).isNotEmpty();
        seated.add(no);
    }

    @Test
    void forgetsWhoeverDiesWhileWaiting() {
        fillUpTo(0);
        String no = assessed("200388-1118", "TILBUDT");
        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.VENTELISTE);

        course.reportChange(DemoUser.TEAMLEDER, CourseAnswers.change(no, "DOED"));

        assertThat(trajectories.trajectory(no).outcome()).isEqualTo(Outcome.AFSL_DOED);
        assertThat(trajectories.waitingList(UNIT)).doesNotContain(no);
        assertThat(course.openTasks(no)).isEmpty();
    }

    @Test
    void offersAFreeSeatToWhoIsPutOnTheWaitingList() {
        fillUpTo(1);
        String no = assessed("180388-1114", "VENTELISTE");
        seated.add(no);

        dueJobs.runAll();

        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.VISITERET);
        assertThat(trajectories.events(no)).extracting(EventView::kind).contains(EventKind.VENTELISTE);
    }

    @Test
    void offersASeatThatNoStepToldOf() {
        fillUpTo(0);
        String no = assessed("190388-1116", "TILBUDT");
        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.VENTELISTE);
        // As when a process owner raises the number of seats: one more is free and nobody has left.
        String gone = seated.remove(0);
        transaction.executeWithoutResult(
                status -> jdbc.update("update forloeb.trajectory set status = 'LUKKET' where no = ?", gone));
        seated.add(no);

        offers.offer();
        offers.offer();
        dueJobs.runAll();

        assertThat(trajectories.trajectory(no).status()).isEqualTo(TrajectoryStatus.VISITERET);
    }

    private String assessed(String cpr, String result) {
        String no = course.refer(Map.of("cpr", cpr, "orgUnit", UNIT.name()));
        course.complete(no, "UserTask_DescribeSituation", Map.of());
        course.complete(no, "UserTask_AssessTargetGroup", verdict(result));
        return no;
    }

    private static Map<String, Object> verdict(String result) {
        return Map.of(
                "visResult",
                result,
                "segment",
                "OPKVAL",
                "priority",
                1,
                "overrideReason",
                "Behovet er tydeligt, og borgeren ønsker det selv.");
    }

    private void fillUpTo(int freeSeats) {
        while (seats.free(UNIT) > freeSeats) {
            String no = referred();
            trajectories.admit(no);
            seated.add(no);
        }
    }

    private String waiting(int priority) {
        String no = screened();
        trajectories.classify(no, null, priority);
        screenings.putOnWaitingList(no);
        return no;
    }

    private String screened() {
        String no = referred();
        screenings.describe(no, ScreeningExample.situation());
        screenings.decide(no, ScreeningExample.verdict(ScreeningResult.TILBUDT));
        return no;
    }

    private String referred() {
        return trajectories
                .refer(new Referral(
                        "150290-1111",
                        new CitizenDetails("Sara Eksempel", null, null, "da", false, false),
                        ReferralSource.SAGSBEHANDLER,
                        UNIT,
                        BenefitType.KONTANTHJAELP,
                        true,
                        null,
                        "Vil gerne i arbejde."))
                .trajectoryNo();
    }

    private void end(String no) {
        trajectories.end(no, Outcome.AFSL_JOB, LocalDate.now(clock));
    }

    private static <T> List<T> together(List<Callable<T>> steps) throws Exception {
        CyclicBarrier start = new CyclicBarrier(steps.size());
        ExecutorService threads = Executors.newFixedThreadPool(steps.size());
        try {
            List<Future<T>> running = steps.stream()
                    .map(step -> threads.submit(() -> {
                        start.await();
                        return step.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
