package dk.forloeb.caseload.web;

import dk.forloeb.caseload.TrajectoryPage;
import dk.forloeb.citizen.CitizenField;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.deadline.DeadlineChip;
import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.deadline.DeadlineReasons;
import dk.forloeb.deadline.DeadlineState;
import dk.forloeb.deadline.DeadlineView;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.employment.PlanContent;
import dk.forloeb.employment.PlanView;
import dk.forloeb.employment.PlannedTrack;
import dk.forloeb.engine.OpenTasks.OpenTask;
import dk.forloeb.engine.StartableForms.StartableForm;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.platform.CodeSet;
import dk.forloeb.trajectory.ConsentStanding;
import dk.forloeb.trajectory.ConsentView;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page of one course in words.
 *
 * @param where where the course stands, in a sentence
 */
record TrajectorySheet(
        String no,
        String name,
        boolean over,
        List<String> marks,
        List<Fact> facts,
        List<Station> line,
        GateLines gate,
        List<Task> tasks,
        List<PartyLine> parties,
        List<Due> dues,
        List<Topic> topics,
        List<Planned> planned,
        Map<String, List<Entry>> days,
        int moreEvents,
        List<Note> notes,
        String where,
        WayLines way,
        List<Start> starts,
        Plan plan,
        List<Letter> letters,
        List<Answer> consents) {

    private static final int FIRST_EVENTS = 25;
    private static final int FIRST_LETTERS = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    record Fact(String name, String value) {}

    /**
     * @param state done, current or coming
     * @param reopened how often it was entered again after it had been left; null when it never was
     * @param since when it was entered last
     */
    record Station(String name, String state, String reopened, String since) {}

    /**
     * @param id null when the task is not the reader's to see
     * @param about whose turn it is, unless the reader sees it in Tasklist, and until when; null when there is nothing to say
     */
    record Task(String id, String name, String about) {}

    /** @param why why it lies on this date, one sentence each */
    record Due(String task, String tone, boolean statutory, String text, String date, List<String> why) {}

    /** @param address how an address names it; empty for all */
    record Topic(String address, String label, int events, boolean chosen) {}

    /** What is still to come, as far as it has a date. */
    record Planned(String day, String text) {}

    /**
     * @param letter the one that it is about; null when it is about none
     * @param turn whether the course went over to another phase
     */
    record Entry(String time, String text, TimelineLetter letter, String person, boolean turn) {}

    record Note(String when, String person, String about, String text) {}

    /** @param address of the form in Tasklist, with the number filled in */
    record Start(String name, String address) {}

    /** @param title which plan it is, and since when */
    record Plan(String title, List<Fact> facts, List<String> tracks) {}

    record Letter(String title, String address, String about) {}

    /** @param text where it stands, and until when */
    record Answer(String purpose, String tone, String text) {}

    static TrajectorySheet of(
            TrajectoryPage page,
            LocalDate today,
            WorkingCalendar calendar,
            int warnDays,
            boolean everything,
            TimelineTopic about) {
        List<EventView> events = page.events().stream()
                .filter(event -> about == null || TimelineTopic.of(event.kind()) == about)
                .toList();
        // The number on a topic's link is the number of its rows.
        int most = everything || about != null ? events.size() : Math.min(FIRST_EVENTS, events.size());
        return new TrajectorySheet(
                page.trajectory().no(),
                page.name() == null ? "Beskyttet borger" : page.name(),
                page.trajectory().status().isOver(),
                marks(page),
                facts(page),
                line(page),
                GateLines.of(page.trajectory(), page.gate(), page.people(), page.reachable()),
                page.tasks().stream()
                        .filter(task -> !page.gate().needs().containsKey(task.id()))
                        .map(task -> task(task, page.reachable().contains(task.id())))
                        .toList(),
                PartyLine.of(page),
                page.deadlines().stream()
                        .map(deadline -> due(deadline, today, calendar, warnDays))
                        .toList(),
                topics(page, about),
                about == null ? planned(page, today) : List.of(),
                days(page, events, most),
                events.size() - most,
                page.notes().stream()
                        .map(note -> new Note(
                                DanishDates.moment(note.at()),
                                page.people().get(note.byUser()),
                                note.kind().label(),
                                note.text()))
                        .toList(),
                Whereabouts.of(
                        page.trajectory(), lastEntered(page, page.trajectory().phase()), page.waits(), page.people()),
                WayLines.of(page),
                page.startable().stream()
                        .map(form -> start(form, page.trajectory().no()))
                        .toList(),
                plan(page.plan()),
                page.letters().stream()
                        .limit(FIRST_LETTERS)
                        .map(TrajectorySheet::letter)
                        .toList(),
                page.consents().stream()
                        .filter(consent -> consent.standing() != ConsentStanding.ERSTATTET)
                        .map(TrajectorySheet::answer)
                        .toList());
    }

    /** Without the reasoning, which may tell of the citizen's health. */
    private static Plan plan(PlanView plan) {
        if (plan == null) {
            return null;
        }
        PlanContent content = plan.content();
        List<Fact> facts = List.of(
                new Fact("Jobmål", content.jobGoal()),
                new Fact("Branche", content.industry().label()),
                new Fact(
                        "Periode",
                        "%s til %s".formatted(DanishDates.day(content.startsOn()), DanishDates.day(content.endsOn()))),
                new Fact("Timer om ugen, højst", String.valueOf(content.hoursPerWeek())),
                new Fact("Kontakt hver", content.contactDays() + ". dag"),
                new Fact("Mentor", content.mentorWanted() ? "ønsket" : "nej"),
                new Fact("Praktik eller job", content.placementWanted() ? "ønsket" : "nej"));
        return new Plan(
                "Plan %d, lagt %s".formatted(plan.round(), DanishDates.day(plan.laidOn())),
                facts,
                content.tracks().stream().map(TrajectorySheet::track).toList());
    }

    private static String track(PlannedTrack planned) {
        return planned.hoursPerWeek() == 0
                ? planned.track().label()
                : "%s, %d timer om ugen".formatted(planned.track().label(), planned.hoursPerWeek());
    }

    private static Letter letter(DeliveryView letter) {
        return new Letter(
                letter.title(),
                "/forloeb/forloeb/%s/breve/%s".formatted(letter.trajectoryNo(), letter.letterId()),
                "%s, %s"
                        .formatted(
                                DanishDates.day(letter.writtenAt().toLocalDate()),
                                letter.status().label()));
    }

    private static Answer answer(ConsentView consent) {
        boolean stands = consent.standing() == ConsentStanding.GAELDER;
        return new Answer(
                consent.purpose().label(),
                stands ? "green" : "grey",
                stands
                        ? "%s til %s: %s"
                                .formatted(
                                        consent.standing().label(),
                                        DanishDates.day(consent.validUntil()),
                                        String.join(", ", consent.parties()))
                        : consent.standing().label());
    }

    private static Start start(StartableForm form, String no) {
        return new Start(
                form.name(),
                "/camunda/app/tasklist/default/#/?processStart=%s&forloeb=%s".formatted(form.processId(), no));
    }

    private static List<String> marks(TrajectoryPage page) {
        List<String> marks = new ArrayList<>();
        if (page.name() == null) {
            marks.add("Navne- og adressebeskyttet");
        }
        if (page.interpreter()) {
            marks.add("Tolk");
        }
        return marks;
    }

    private static List<Fact> facts(TrajectoryPage page) {
        TrajectoryView trajectory = page.trajectory();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Status", trajectory.status().label()));
        facts.add(new Fact("Fase", trajectory.phase().label()));
        facts.add(new Fact(
                "Sagsbehandler",
                page.caseworker() != null
                        ? page.caseworker()
                        : trajectory.status().isOver() ? "ingen" : "ingen endnu"));
        if (page.cover() != null) {
            facts.add(new Fact("Vikar i dag", page.cover()));
        }
        facts.add(new Fact("Enhed", trajectory.orgUnit().label()));
        facts.add(new Fact("Henvist", DanishDates.day(trajectory.referredOn())));
        if (trajectory.startedOn() != null) {
            facts.add(new Fact("Begyndt", DanishDates.day(trajectory.startedOn())));
        }
        if (trajectory.endedOn() != null) {
            facts.add(new Fact("Afsluttet", DanishDates.day(trajectory.endedOn())));
        }
        if (trajectory.outcome() != null) {
            facts.add(new Fact("Udfald", trajectory.outcome().label()));
        }
        facts.add(new Fact("Regelsæt", trajectory.ruleSetId()));
        return facts;
    }

    /** Phases that were passed over are neither done nor still to come, and are left out. */
    private static List<Station> line(TrajectoryPage page) {
        Phase now = page.trajectory().phase();
        return Arrays.stream(Phase.values())
                .filter(phase -> phase != Phase.SLUT)
                .filter(phase -> phase.ordinal() >= now.ordinal() || isPassed(page, phase))
                .map(phase -> new Station(
                        // A long word breaks where a Dane would break it.
                        phase.label().replace("Virksomhedsplacering", "Virksomheds\u00ADplacering"),
                        phase == now ? "current" : phase.ordinal() < now.ordinal() ? "done" : "coming",
                        phase.ordinal() > now.ordinal() ? null : reopened(entered(page, phase)),
                        since(page, phase)))
                .toList();
    }

    private static boolean isPassed(TrajectoryPage page, Phase phase) {
        return phase == Phase.VISITATION || page.entered().containsKey(phase);
    }

    private static String since(TrajectoryPage page, Phase phase) {
        if (phase.ordinal() > page.trajectory().phase().ordinal()) {
            return null;
        }
        LocalDate last = lastEntered(page, phase);
        return last == null ? null : DanishDates.day(last);
    }

    private static LocalDate lastEntered(TrajectoryPage page, Phase phase) {
        List<LocalDate> days = entered(page, phase);
        if (days.isEmpty()) {
            return phase == Phase.VISITATION ? page.trajectory().referredOn() : null;
        }
        return days.get(days.size() - 1);
    }

    private static String reopened(List<LocalDate> days) {
        return switch (days.size()) {
            case 0, 1 -> null;
            case 2 -> "Genåbnet";
            default -> "Genåbnet %d gange, sidst".formatted(days.size() - 1);
        };
    }

    private static List<LocalDate> entered(TrajectoryPage page, Phase phase) {
        return page.entered().getOrDefault(phase, List.of());
    }

    private static Task task(OpenTask task, boolean reachable) {
        String due = task.due() == null ? null : "senest %s".formatted(DanishDates.day(task.due()));
        if (reachable) {
            return new Task(task.id(), task.name(), due);
        }
        String turn = GateLines.roles(task.roles());
        return new Task(null, task.name(), due == null ? turn : "%s, %s".formatted(turn, due));
    }

    private static Due due(DeadlineView deadline, LocalDate today, WorkingCalendar calendar, int warnDays) {
        DeadlineChip chip = DeadlineChip.of(deadline, today, calendar, warnDays);
        return new Due(
                deadline.taskName(),
                chip.tone(),
                deadline.kind() == DeadlineKind.LOV,
                deadline.kind().label() + ": " + chip.text(),
                DanishDates.day(deadline.dueOn()),
                DeadlineReasons.of(deadline));
    }

    private static List<Topic> topics(TrajectoryPage page, TimelineTopic about) {
        List<Topic> topics = new ArrayList<>();
        topics.add(new Topic("", "Alt", page.events().size(), about == null));
        for (TimelineTopic topic : TimelineTopic.values()) {
            int events = (int) page.events().stream()
                    .filter(event -> TimelineTopic.of(event.kind()) == topic)
                    .count();
            if (events > 0 || topic == about) {
                topics.add(new Topic(topic.address(), topic.label(), events, topic == about));
            }
        }
        return topics;
    }

    /** The farthest first, so that the timeline goes on downwards into the past. */
    private static List<Planned> planned(TrajectoryPage page, LocalDate today) {
        Map<LocalDate, List<String>> coming = new TreeMap<>(Comparator.reverseOrder());
        page.deadlines().stream()
                .filter(deadline -> deadline.state() == DeadlineState.LOEBER
                        && !deadline.dueOn().isBefore(today))
                .forEach(deadline -> coming.computeIfAbsent(deadline.dueOn(), day -> new ArrayList<>())
                        .add("%s: %s".formatted(deadline.kind().label(), deadline.taskName())));
        if (page.appointment() != null && !page.appointment().isBefore(today)) {
            coming.computeIfAbsent(page.appointment(), day -> new ArrayList<>()).add("Aftale");
        }
        List<Planned> planned = new ArrayList<>();
        coming.forEach((day, texts) -> texts.forEach(text -> planned.add(new Planned(DanishDates.day(day), text))));
        return planned;
    }

    private static Map<String, List<Entry>> days(TrajectoryPage page, List<EventView> events, int most) {
        Map<String, List<Entry>> days = new LinkedHashMap<>();
        events.stream().limit(most).forEach(event -> days.computeIfAbsent(
                        DanishDates.weekday(event.at().toLocalDate()), day -> new ArrayList<>())
                .add(entry(page, event)));
        return days;
    }

    private static Entry entry(TrajectoryPage page, EventView event) {
        boolean turn = event.kind() == EventKind.FASE;
        return new Entry(
                TIME.format(event.at()),
                text(event.kind(), event.code()),
                TimelineLetter.of(event, page.letters()),
                page.people().get(event.byUser()),
                turn);
    }

    /** What happened; of the citizen's details also which, never what they were. */
    static String text(EventKind kind, String code) {
        return switch (kind) {
            case FASE -> "Ny fase: " + Phase.valueOf(code).label();
            case BORGER_RETTET ->
                "%s: %s"
                        .formatted(
                                kind.label(),
                                CodeSet.split(code, CitizenField.class).stream()
                                        .map(CitizenField::label)
                                        .collect(Collectors.joining(", ")));
            default -> kind.label();
        };
    }
}
