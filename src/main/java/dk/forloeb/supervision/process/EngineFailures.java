package dk.forloeb.supervision.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.supervision.Failure;
import dk.forloeb.supervision.FailureKind;
import dk.forloeb.supervision.Failures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the engine's incidents as the logged-in person; what they hang on, by SQL in one statement. */
@Component
class EngineFailures implements Failures {

    private static final int PAGE = MOST + 1;

    private static final String STACKS =
            """
            select i.id_, e.business_key_, j.id_ as job_id, b.bytes_ from act_ru_incident i
              left join act_ru_execution e on e.id_ = i.proc_inst_id_
              left join act_ru_job j on j.id_ = i.configuration_
              left join act_ge_bytearray b on b.id_ = j.exception_stack_id_
            where i.id_ in (:ids)""";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final JobRetries retries;
    private final SystemAccess access;
    private final NamedParameterJdbcTemplate jdbc;
    /** A version never changes. The engine keeps them too, but asks the database about one each time. */
    private final Map<String, BpmnModelInstance> models = new ConcurrentHashMap<>();

    EngineFailures(ProcessEngine engine, SystemAccess access, NamedParameterJdbcTemplate jdbc) {
        this.access = access;
        this.runtime = engine.getRuntimeService();
        this.repository = engine.getRepositoryService();
        this.management = engine.getManagementService();
        this.retries = new JobRetries(management);
        this.jdbc = jdbc;
    }

    @Override
    public Open open() {
        List<Incident> roots = roots();
        List<Incident> oldest = oldest(roots);
        Map<String, Cause> causes = causes(oldest);
        Map<String, ProcessDefinition> definitions = definitions(oldest);
        Map<Group, List<Incident>> groups = new LinkedHashMap<>();
        oldest.stream()
                .filter(incident -> causes.containsKey(incident.getId()))
                .forEach(incident -> groups.computeIfAbsent(
                                group(incident, causes, definitions), group -> new ArrayList<>())
                        .add(incident));
        return new Open(
                groups.entrySet().stream()
                        .map(entry -> failure(entry.getKey(), entry.getValue(), causes, definitions))
                        .sorted(Comparator.comparing(Failure::since))
                        .toList(),
                roots.size() > MOST);
    }

    @Override
    public Retried retry(String processKey, String stepId, FailureKind kind) {
        List<Incident> roots = roots();
        List<Incident> oldest = oldest(roots);
        Map<String, Cause> causes = causes(oldest);
        Map<String, ProcessDefinition> definitions = definitions(oldest);
        Group wanted = new Group(processKey, stepId, kind);
        long tried = oldest.stream()
                .filter(incident -> causes.containsKey(incident.getId()))
                .filter(incident -> group(incident, causes, definitions).equals(wanted))
                .map(incident -> causes.get(incident.getId()).jobId())
                .filter(Objects::nonNull)
                .filter(retries::again)
                .count();
        return new Retried((int) tried, roots.size() > MOST);
    }

    /**
     * Where a step failed, the oldest first, and one more than are shown when there are more; the process that called it has
     * an incident of its own for the same thing, which the engine cannot be asked to leave out.
     */
    private List<Incident> roots() {
        List<Incident> roots = new ArrayList<>();
        List<Incident> page;
        int seen = 0;
        do {
            page = runtime.createIncidentQuery()
                    .orderByIncidentTimestamp()
                    .asc()
                    .orderByIncidentId()
                    .asc()
                    .listPage(seen, PAGE);
            page.stream()
                    .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                    .forEach(roots::add);
            seen += page.size();
        } while (page.size() == PAGE && roots.size() <= MOST);
        return roots;
    }

    private static List<Incident> oldest(List<Incident> roots) {
        return roots.subList(0, Math.min(MOST, roots.size()));
    }

    private Map<String, Cause> causes(List<Incident> incidents) {
        Map<String, Cause> causes = new HashMap<>();
        if (!incidents.isEmpty()) {
            jdbc.query(
                    STACKS,
                    Map.of("ids", incidents.stream().map(Incident::getId).toList()),
                    row -> {
                        byte[] stack = row.getBytes("bytes_");
                        causes.put(
                                row.getString("id_"),
                                new Cause(
                                        row.getString("business_key_"),
                                        row.getString("job_id"),
                                        stack == null
                                                ? FailureKind.UKENDT
                                                : Causes.kindOf(new String(stack, StandardCharsets.UTF_8))));
                    });
        }
        return causes;
    }

    private Map<String, ProcessDefinition> definitions(List<Incident> incidents) {
        String[] ids = incidents.stream()
                .map(Incident::getProcessDefinitionId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        return ids.length == 0
                ? new HashMap<>()
                : repository.createProcessDefinitionQuery().processDefinitionIdIn(ids).list().stream()
                        .collect(Collectors.toMap(ProcessDefinition::getId, Function.identity()));
    }

    private static Group group(
            Incident incident, Map<String, Cause> causes, Map<String, ProcessDefinition> definitions) {
        ProcessDefinition process = definitions.get(incident.getProcessDefinitionId());
        return new Group(
                process == null ? "" : process.getKey(),
                Objects.requireNonNullElse(incident.getActivityId(), ""),
                causes.get(incident.getId()).kind());
    }

    private Failure failure(
            Group group,
            List<Incident> incidents,
            Map<String, Cause> causes,
            Map<String, ProcessDefinition> definitions) {
        Incident oldest = incidents.get(0);
        ProcessDefinition process = definitions.get(oldest.getProcessDefinitionId());
        List<String> numbers = incidents.stream()
                .map(incident -> causes.get(incident.getId()).number())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        long others = incidents.stream()
                .filter(incident -> causes.get(incident.getId()).number() == null)
                .count();
        return new Failure(
                group.processKey(),
                process == null ? "Uden for processerne" : process.getName(),
                group.stepId(),
                process == null ? "Systemets eget job" : label(process, group.stepId()),
                group.kind(),
                EngineDate.moment(oldest.getIncidentTimestamp()),
                numbers,
                (int) others);
    }

    private String label(ProcessDefinition process, String stepId) {
        BpmnModelInstance model = models.computeIfAbsent(
                process.getId(), id -> access.asSystem(() -> repository.getBpmnModelInstance(id)));
        return model.getModelElementById(stepId) instanceof FlowNode step ? StepNames.of(step) : StepNames.UNNAMED;
    }

    /** @param processKey empty for a job that the system does for itself, such as an administrator's batch */
    private record Group(String processKey, String stepId, FailureKind kind) {}

    /** @param number null where the process belongs to no trajectory */
    private record Cause(String number, String jobId, FailureKind kind) {}
}
