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

    /** More than anybody can look at; the oldest are shown. */
    private static final int MOST = 500;

    private static final int RETRIES = 3;

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
    private final SystemAccess access;
    private final NamedParameterJdbcTemplate jdbc;

    EngineFailures(ProcessEngine engine, SystemAccess access, NamedParameterJdbcTemplate jdbc) {
        this.access = access;
        this.runtime = engine.getRuntimeService();
        this.repository = engine.getRepositoryService();
        this.management = engine.getManagementService();
        this.jdbc = jdbc;
    }

    @Override
    public List<Failure> open() {
        List<Incident> incidents = incidents();
        Map<String, Cause> causes = causes(incidents);
        Map<String, ProcessDefinition> definitions = definitions(incidents);
        Map<Group, List<Incident>> groups = new LinkedHashMap<>();
        incidents.forEach(
                incident -> groups.computeIfAbsent(group(incident, causes, definitions), group -> new ArrayList<>())
                        .add(incident));
        return groups.entrySet().stream()
                .map(entry -> failure(entry.getKey(), entry.getValue(), causes, definitions))
                .sorted(Comparator.comparing(Failure::since))
                .toList();
    }

    @Override
    public int retry(String processKey, String stepId, FailureKind kind) {
        List<Incident> incidents = incidents();
        Map<String, Cause> causes = causes(incidents);
        Map<String, ProcessDefinition> definitions = definitions(incidents);
        Group wanted = new Group(processKey, stepId, kind);
        List<String> jobs = incidents.stream()
                .filter(incident -> group(incident, causes, definitions).equals(wanted))
                .map(incident -> causes.get(incident.getId()).jobId())
                .filter(Objects::nonNull)
                .toList();
        if (!jobs.isEmpty()) {
            management.setJobRetries(jobs, RETRIES);
        }
        return jobs.size();
    }

    /** Where a step failed; the process that called it has an incident of its own for the same thing. */
    private List<Incident> incidents() {
        return runtime.createIncidentQuery().orderByIncidentTimestamp().asc().listPage(0, MOST).stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .toList();
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
                .distinct()
                .toArray(String[]::new);
        return ids.length == 0
                ? Map.of()
                : repository.createProcessDefinitionQuery().processDefinitionIdIn(ids).list().stream()
                        .collect(Collectors.toMap(ProcessDefinition::getId, Function.identity()));
    }

    private static Group group(
            Incident incident, Map<String, Cause> causes, Map<String, ProcessDefinition> definitions) {
        return new Group(
                definitions.get(incident.getProcessDefinitionId()).getKey(),
                incident.getActivityId(),
                causes.get(incident.getId()).kind());
    }

    private Failure failure(
            Group group,
            List<Incident> incidents,
            Map<String, Cause> causes,
            Map<String, ProcessDefinition> definitions) {
        Incident oldest = incidents.get(0);
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
                definitions.get(oldest.getProcessDefinitionId()).getName(),
                group.stepId(),
                label(oldest),
                group.kind(),
                EngineDate.moment(oldest.getIncidentTimestamp()),
                numbers,
                (int) others);
    }

    private String label(Incident incident) {
        BpmnModelInstance model =
                access.asSystem(() -> repository.getBpmnModelInstance(incident.getProcessDefinitionId()));
        return model.getModelElementById(incident.getActivityId()) instanceof FlowNode step && step.getName() != null
                ? step.getName()
                : "Et trin uden navn";
    }

    private record Group(String processKey, String stepId, FailureKind kind) {}

    /** @param number null where the process belongs to no trajectory */
    private record Cause(String number, String jobId, FailureKind kind) {}
}
