package dk.forloeb.supervision.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.supervision.Definition;
import dk.forloeb.supervision.FinishedCourse;
import dk.forloeb.supervision.FinishedRoute;
import dk.forloeb.supervision.ProcessHistory;
import dk.forloeb.supervision.StepFigure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's history: which processes there are as the person, and the rest as the system or by SQL, once the person's
 * right to the history of the process has been asked for.
 */
@Component
class EngineProcessHistory implements ProcessHistory {

    /**
     * What somebody does or waits for. Of the gateways only the one that waits for the first of several events takes time;
     * the rounds of a repeated step are counted themselves.
     */
    static final List<String> STEPS = List.of(
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "manualTask",
            "callActivity",
            "subProcess",
            "intermediateTimer",
            "intermediateMessageCatch",
            "eventBasedGateway");

    // State 2 is broken off; the engine says so of every event-based gateway, also of one that an event has ended. No
    // column that the index supervision_steps does not have, and the types as they are: with
    // parameters PostgreSQL reads and sorts the table.
    private static final String FIGURES =
            """
            select a.act_id_ as step,
              count(case when %1$s then 1 end) as done,
              count(case when not (%1$s) then 1 end) as broken,
              percentile_cont(0.5) within group (order by
                case when %1$s then a.duration_ end) as median,
              percentile_cont(0.9) within group (order by
                case when %1$s then a.duration_ end) as ninetieth
            from act_hi_actinst a
            where a.proc_def_key_ = :key and a.act_type_ in (%2$s) and a.end_time_ < :end%3$s
            group by a.act_id_ order by done desc, step""";

    private static final String COMPLETELY = "a.act_inst_state_ <> 2 or a.act_type_ = 'eventBasedGateway'";
    private static final String SINCE = " and a.end_time_ >= :start";
    private static final String OF_VERSION = " and a.proc_def_id_ = :version";
    private static final String UNKNOWN_STEP = "Et trin, der ikke findes mere";

    // The engine's interface does not tell at which end a course arrived.
    private static final String FINISHED =
            """
            from act_hi_procinst p where p.proc_def_key_ = :key and p.end_time_ is not null
              and (cast(:number as varchar(30)) is null or p.business_key_ like :number)""";

    private static final String COMPLETED = "COMPLETED";

    private final RepositoryService repository;
    private final HistoryService history;
    private final SystemAccess access;
    private final NamedParameterJdbcTemplate jdbc;
    /** A version never changes. The engine keeps them too, but asks the database about one each time. */
    private final Map<String, BpmnModelInstance> models = new ConcurrentHashMap<>();

    EngineProcessHistory(
            RepositoryService repository,
            HistoryService history,
            SystemAccess access,
            NamedParameterJdbcTemplate jdbc) {
        this.repository = repository;
        this.history = history;
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Definition> definition(String definitionId) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .singleResult())
                .map(EngineProcessHistory::view);
    }

    @Override
    public List<Definition> versions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(EngineProcessHistory::view)
                .toList();
    }

    @Override
    public List<StepFigure> figures(
            Definition shown, List<Definition> versions, Definition only, LocalDate from, LocalDate to) {
        MapSqlParameterSource values = new MapSqlParameterSource()
                .addValue("key", shown.key())
                .addValue("version", only == null ? null : only.id())
                .addValue("start", from == null ? null : midnight(from))
                .addValue("end", midnight(to.plusDays(1)));
        String conditions = (only == null ? "" : OF_VERSION) + (from == null ? "" : SINCE);
        String types = STEPS.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        return jdbc
                .query(FIGURES.formatted(COMPLETELY, types, conditions), values, (row, at) -> {
                    String step = row.getString("step");
                    return new StepFigure(
                            step,
                            node(shown, versions, step).map(StepNames::of).orElse(UNKNOWN_STEP),
                            node(shown, step).isPresent(),
                            row.getLong("done"),
                            row.getLong("broken"),
                            duration(row, "median"),
                            duration(row, "ninetieth"));
                })
                .stream()
                .filter(figure -> node(shown, versions, figure.step())
                        .filter(EngineProcessHistory::isWaitedForAtAGateway)
                        .isEmpty())
                .toList();
    }

    /** The gateway has done the waiting: such an event is over the moment it begins. */
    private static boolean isWaitedForAtAGateway(FlowNode node) {
        return node instanceof IntermediateCatchEvent
                && node.getIncoming().stream().anyMatch(flow -> flow.getSource() instanceof EventBasedGateway);
    }

    /** In the version that is looked at, or else in the newest that has it. */
    private Optional<FlowNode> node(Definition shown, List<Definition> versions, String element) {
        return Stream.concat(Stream.of(shown), versions.stream())
                .flatMap(version -> node(version, element).stream())
                .findFirst();
    }

    private Optional<FlowNode> node(Definition version, String element) {
        return model(version).getModelElementById(element) instanceof FlowNode node
                ? Optional.of(node)
                : Optional.empty();
    }

    @Override
    public int countFinished(String key, String number) {
        Integer count = jdbc.queryForObject("select count(*) " + FINISHED, asked(key, number), Integer.class);
        return count == null ? 0 : count;
    }

    @Override
    public List<FinishedCourse> finished(String key, String number, int offset, int most) {
        Map<String, Definition> versions =
                versions(key).stream().collect(Collectors.toMap(Definition::id, Function.identity()));
        MapSqlParameterSource values =
                asked(key, number).addValue("offset", offset).addValue("most", most);
        return jdbc.query(
                "select p.id_, p.business_key_, p.proc_def_id_, p.start_time_, p.end_time_, p.state_, p.end_act_id_ "
                        + FINISHED + " order by p.end_time_ desc, p.id_ limit :most offset :offset",
                values,
                (row, at) -> finished(row, versions.get(row.getString("proc_def_id_"))));
    }

    private static MapSqlParameterSource asked(String key, String number) {
        return new MapSqlParameterSource()
                .addValue("key", key)
                .addValue("number", number == null ? null : number + "%", Types.VARCHAR);
    }

    private FinishedCourse finished(ResultSet row, Definition version) throws SQLException {
        return new FinishedCourse(
                row.getString("id_"),
                row.getString("business_key_"),
                version == null ? null : version.version(),
                EngineDate.moment(row.getTimestamp("start_time_")),
                EngineDate.moment(row.getTimestamp("end_time_")),
                COMPLETED.equals(row.getString("state_")) ? ending(version, row.getString("end_act_id_")) : null);
    }

    private String ending(Definition version, String end) {
        if (version == null || end == null) {
            return "Gennemført";
        }
        return node(version, end).map(FlowNode::getName).orElse("Gennemført");
    }

    @Override
    public Optional<Definition> processOf(String instanceId) {
        return access.asSystem(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .finished()
                        .singleResult())
                .flatMap(instance -> definition(instance.getProcessDefinitionId())));
    }

    @Override
    public FinishedRoute route(Definition process, String instanceId) {
        FinishedCourse course = jdbc.queryForObject(
                "select p.id_, p.business_key_, p.start_time_, p.end_time_, p.state_, p.end_act_id_"
                        + " from act_hi_procinst p where p.id_ = :id",
                Map.of("id", instanceId),
                (row, at) -> finished(row, process));
        List<HistoricActivityInstance> begun = access.asSystem(() -> history.createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list());
        TakenRoute route = new TakenRoute(model(process), begun);
        return new FinishedRoute(process, course, route.steps(), route.flows());
    }

    private BpmnModelInstance model(Definition definition) {
        return models.computeIfAbsent(
                definition.id(), id -> access.asSystem(() -> repository.getBpmnModelInstance(id)));
    }

    @Override
    public String diagram(Definition definition) {
        try (InputStream model = access.asSystem(() -> repository.getProcessModel(definition.id()))) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(EngineDate.startOf(day).toInstant());
    }

    private static Duration duration(ResultSet row, String column) throws SQLException {
        double millis = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofMillis(Math.round(millis));
    }

    private static Definition view(ProcessDefinition definition) {
        return new Definition(
                definition.getId(),
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                definition.getVersion());
    }
}
