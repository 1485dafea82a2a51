package dk.forloeb.demo;

import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the demo's staff get done on a day of the population. */
class PopulationWork {

    private static final Logger LOG = LoggerFactory.getLogger(PopulationWork.class);

    private static final String CLOSING = "close-trajectory";
    private static final String PLAN = "lay-plan";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskDoer doer;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final long seed;
    private final LocalDate firstDay;
    private final LocalDate lastClosing;
    private final AnswerRules rules = new AnswerRules();
    private final Map<String, Persona> personas = new HashMap<>();
    private final Map<String, String> trajectories = new HashMap<>();
    private final List<String> refused = new ArrayList<>();

    /**
     * @param firstDay first day of the population
     * @param lastClosing nobody closes a trajectory after this day, so that no seat goes to those who wait
     */
    PopulationWork(
            ProcessEngine engine,
            Clock clock,
            WorkingCalendar calendar,
            long seed,
            LocalDate firstDay,
            LocalDate lastClosing) {
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.doer = new TaskDoer(engine, clock);
        this.clock = clock;
        this.calendar = calendar;
        this.seed = seed;
        this.firstDay = firstDay;
        this.lastClosing = lastClosing;
    }

    void know(String trajectoryNo, Persona persona) {
        personas.put(trajectoryNo, persona);
    }

    /** Refers a citizen and returns the number of the new trajectory. */
    String refer(Persona persona) {
        Random random = persona.random(seed, AnswerRules.REFER, 0);
        Map<String, Object> given = rules.referral(persona, random);
        String no = doer.start(rules.referrer(given), "employment-trajectory", random, given);
        know(no, persona);
        return no;
    }

    /** The tasks that somebody does today, oldest first. */
    List<Task> dueToday() {
        LocalDate today = LocalDate.now(clock);
        return tasks.createTaskQuery().active().initializeFormKeys().orderByTaskCreateTime().asc().list().stream()
                .filter(task -> !refused.contains(task.getId()))
                .filter(task -> isDoneBy(today, task))
                .sorted(Comparator.comparing(Task::getCreateTime).thenComparing(this::trajectoryNo))
                .toList();
    }

    /** Does a task unless it is gone; whoever is refused leaves it for people to look at. */
    boolean perform(Task task) {
        try {
            Optional<OpenForm> open = doer.open(task.getId());
            open.ifPresent(form -> submit(form, task));
            return open.isPresent();
        } catch (ProcessEngineException | IllegalStateException refusal) {
            refused.add(task.getId());
            LOG.warn(
                    "Demobefolkning: opgaven {} i {} kunne ikke løses og står nu åben: {}",
                    task.getTaskDefinitionKey(),
                    trajectoryNo(task),
                    refusal.getMessage());
            return false;
        }
    }

    int refusals() {
        return refused.size();
    }

    private void submit(OpenForm form, Task task) {
        Persona persona = personas.get(trajectoryNo(task));
        Random random = persona.random(seed, form.formId(), time(task));
        var situation = new Situation(
                persona, form, LocalDateTime.now(clock), random, name -> tasks.getVariable(task.getId(), name));
        doer.submit(form, doer.fill(form, random, rules.answers(form.formId(), situation)));
        if (form.formId().equals(PLAN) && persona.fate().asksForDecision(persona.index())) {
            decide(form.person(), trajectoryNo(task), persona);
        }
        if (form.formId().equals(PLAN) && persona.fate().cooperates(persona.index())) {
            cooperate(trajectoryNo(task), persona);
        }
    }

    /** The coordinator asks another administration for help with what stands in the plan's way. */
    private void cooperate(String no, Persona persona) {
        doer.start(
                DemoUser.KOORDINATOR,
                "start-coordination",
                persona.random(seed, "start-coordination", 0),
                Map.of(
                        "trajectoryNo",
                        no,
                        "administration",
                        "SOF",
                        "question",
                        "Hvilken hjælp kan borgeren få til bolig og gæld, mens planen løber?"));
    }

    /** The citizen has asked for another offer than those of the plan. */
    private void decide(DemoUser caseworker, String no, Persona persona) {
        doer.start(
                caseworker,
                "decision-with-hearing",
                persona.random(seed, "make-decision", 0),
                Map.of("trajectoryNo", no, "decisionKind", "TILBUD"));
    }

    private boolean isDoneBy(LocalDate today, Task task) {
        Persona persona = personas.get(trajectoryNo(task));
        if (persona == null) {
            return false;
        }
        String formId = task.getCamundaFormRef().getKey();
        if (persona.fate().waitsFor(formId) || formId.equals(CLOSING) && today.isAfter(lastClosing)) {
            return false;
        }
        Random random = persona.random(seed, formId, time(task));
        LocalDate planned = calendar.after(EngineDate.day(task.getCreateTime()), random.nextInt(persona.tempo() + 1));
        return !planned.isAfter(today) && !earliest(task, formId).isAfter(today);
    }

    /** A slot with the physician is held when it comes. */
    private LocalDate earliest(Task task, String formId) {
        return formId.equals("review-health")
                ? EngineDate.day(
                        Variables.SLOT_AT.type().cast(tasks.getVariable(task.getId(), Variables.SLOT_AT.name())))
                : LocalDate.MIN;
    }

    /** Tells apart the times that a citizen meets the same form. */
    private int time(Task task) {
        return (int) ChronoUnit.DAYS.between(firstDay, EngineDate.day(task.getCreateTime()));
    }

    private String trajectoryNo(Task task) {
        return trajectories.computeIfAbsent(task.getProcessInstanceId(), id -> runtime.createProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult()
                .getBusinessKey());
    }
}
