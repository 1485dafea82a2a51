package dk.forloeb.followup;

import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.FieldError;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Summons citizens to meetings: letter L02, which tells what follows from staying away (LAS § 35), and an appointment. */
@Service
@Transactional
public class SummonsService {

    private static final String SOURCE = "summon-citizen";
    private static final Set<TrajectoryStatus> MET =
            Set.of(TrajectoryStatus.VISITERET, TrajectoryStatus.AKTIV, TrajectoryStatus.PAUSE);

    private final CaseAccess access;
    private final TrajectoryService trajectories;
    private final LetterService letters;
    private final WorkingCalendar calendar;
    private final SummonsProperties properties;
    private final Clock clock;

    SummonsService(
            CaseAccess access,
            TrajectoryService trajectories,
            LetterService letters,
            WorkingCalendar calendar,
            SummonsProperties properties,
            Clock clock) {
        this.access = access;
        this.trajectories = trajectories;
        this.letters = letters;
        this.calendar = calendar;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What is wrong with a summons, by field of the form {@code summon-citizen}; empty when it can be sent.
     *
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such trajectory for this user
     */
    @Transactional(readOnly = true)
    public List<FieldError> problems(Summons summons) {
        TrajectoryView trajectory = access.required(summons.trajectoryNo(), SOURCE);
        if (!MET.contains(trajectory.status())) {
            return List.of(new FieldError(
                    "trajectoryNo", "Borgeren er ikke i et forløb, der er i gang, og kan ikke indkaldes herfra."));
        }
        LocalDate day = summons.startsAt().toLocalDate();
        Optional<LocalDate> pausedUntil = trajectories.pausedUntil(summons.trajectoryNo());
        if (pausedUntil.isPresent() && !day.isAfter(pausedUntil.get())) {
            return List.of(new FieldError(
                    "startsAt",
                    "Forløbet holder pause til og med den %s. Vælg en dag derefter, eller genoptag forløbet først."
                            .formatted(LetterTexts.date(pausedUntil.get()))));
        }
        LocalDate earliest = calendar.after(LocalDate.now(clock), properties.noticeWorkingDays());
        if (day.isBefore(earliest)) {
            return List.of(new FieldError(
                    "startsAt",
                    "Brevet skal nå frem: Vælg en dag fra den %s, %d arbejdsdage fra i dag, og ring ellers til borgeren."
                            .formatted(LetterTexts.date(earliest), properties.noticeWorkingDays())));
        }
        if (!calendar.isWorkingDay(day)) {
            return List.of(new FieldError("startsAt", "Den dag har kommunen lukket. Vælg en arbejdsdag."));
        }
        return letters.isWritten(summons.trajectoryNo(), LetterKind.L02, occasion(summons))
                ? List.of(new FieldError("startsAt", "Borgeren er allerede indkaldt til den tid."))
                : List.of();
    }

    /** Writes the letter with the appointment. */
    public void summon(Summons summons) {
        access.required(summons.trajectoryNo(), SOURCE);
        letters.write(new LetterOrder(
                summons.trajectoryNo(),
                LetterKind.L02,
                occasion(summons),
                Map.of(
                        LetterField.MOEDE_DATO,
                        LetterTexts.weekday(summons.startsAt()),
                        LetterField.MOEDE_TID,
                        LetterTexts.time(summons.startsAt()),
                        LetterField.MOEDE_STED,
                        summons.place(),
                        LetterField.MOEDE_FORMAAL,
                        summons.purpose()),
                summons.startsAt()));
        trajectories.record(
                summons.trajectoryNo(), EventKind.INDKALDT, summons.startsAt().toString());
    }

    private static String occasion(Summons summons) {
        return "SAMTALE:" + summons.startsAt();
    }
}
