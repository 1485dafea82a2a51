package dk.forloeb.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The deployer and the check before it, with a real engine. */
class ProcessDeployerTest {

    private static final Path SAMPLE = Path.of("src/test/resources/sample");

    private static final String DATABASE =
            "jdbc:h2:mem:deploy-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
    private static final ModelCheck CHECK = new ModelCheck(bean -> !bean.startsWith("nothing"), new JsonFormCheck());

    @TempDir
    Path classPath;

    private static ProcessEngine engine;
    private static RepositoryService repository;

    @BeforeAll
    static void startEngine() {
        engine = engine("one", CHECK);
        repository = engine.getRepositoryService();
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }

    @AfterEach
    void removeDeployments() {
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @BeforeEach
    void layOutFolders() throws IOException {
        copy("processes/sample/sample-course.bpmn", "processes/course/sample-course.bpmn");
        copy("processes/sample/sample-target.dmn", "processes/target/sample-target.dmn");
        copy("processes/sample/sample-call.bpmn", "processes/zcall/sample-call.bpmn");
        copy("forms/sample/apply.form", "forms/course/apply.form");
        copy("forms/sample/assess.form", "forms/course/assess.form");
    }

    @Test
    void deploysOneFolderAtATimeAndCalledModelsFirst() throws IOException {
        deploy(engine, classPath);

        assertThat(repository.createDeploymentQuery().list())
                .extracting(Deployment::getName)
                .containsExactlyInAnyOrder("course", "target", "zcall");
        assertThat(FolderOrder.of(ModelFolders.read(resolver(classPath)))).containsExactly("target", "zcall", "course");
        assertThat(repository.getDeploymentResourceNames(deployment("course")))
                .containsExactlyInAnyOrder("course/sample-course.bpmn", "course/apply.form", "course/assess.form");
    }

    @Test
    void keepsVersionsOfUnchangedFolders() throws IOException {
        deploy(engine, classPath);
        deploy(engine, classPath);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(3);

        change("forms/course/assess.form", "Begrundelse", "Hvorfor?");
        deploy(engine, classPath);

        assertThat(version("sample-course")).isEqualTo(2);
        assertThat(version("sample-call")).isEqualTo(1);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(4);
    }

    @Test
    void namesResourcesTheSameFromAJar(@TempDir Path elsewhere) throws IOException {
        deploy(engine, classPath);

        deploy(engine, jar(elsewhere.resolve("forloeb.jar")));

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(3);
    }

    @Test
    void refusesBrokenModelsWithAllProblemsAndChangesNothing() throws IOException {
        deploy(engine, classPath);
        change("processes/course/sample-course.bpmn", "camunda:candidateGroups=\"caseworker\"", "");
        change("processes/course/sample-course.bpmn", "${closeDelegate}", "${nothingDelegate}");

        assertThatThrownBy(() -> deploy(engine, classPath))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Modellerne er ikke udrullet, og intet er ændret.")
                .hasMessageContaining("UserTask_Assess »Vurdér tilbud« · Opgaven skal have præcis én rolle.")
                .hasMessageContaining("Systemtrinnet »nothingDelegate« findes ikke.");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(3);
        assertThat(version("sample-course")).isEqualTo(1);
    }

    @Test
    void refusesADiagramWhoseTableIsNowhere() throws IOException {
        Files.delete(classPath.resolve("processes/target/sample-target.dmn"));

        assertThatThrownBy(() -> deploy(engine, classPath))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Beslutningstabellen »sample-target« findes ikke.");
    }

    @Test
    void keepsOldVersionsRunningUnderNewRules() throws IOException {
        deploy(engine, classPath);
        ProcessEngine stricter = engine("two", new ModelCheck(bean -> false, new JsonFormCheck()));

        String old = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("sample-course")
                .singleResult()
                .getId();
        assertThat(stricter.getFormService().getDeployedStartForm(old)).isNotEmpty();
        stricter.close();
    }

    @Test
    void givesADiagramThatComesAloneItsForms() throws IOException {
        deploy(engine, classPath);

        Deployment alone = repository
                .createDeployment()
                .name("Fra Modeler")
                .addString(
                        "sample-course.bpmn",
                        Files.readString(classPath.resolve("processes/course/sample-course.bpmn"))
                                .replace("Prøveforløb", "Nyt prøveforløb"))
                .deploy();

        assertThat(repository.getDeploymentResourceNames(alone.getId()))
                .containsExactlyInAnyOrder("sample-course.bpmn", "course/apply.form", "course/assess.form");
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("sample-course")
                .latestVersion()
                .singleResult();
        assertThat(engine.getFormService().getDeployedStartForm(newest.getId())).isNotEmpty();
    }

    @Test
    void namesFoldersThatCallEachOther() throws IOException {
        change(
                "processes/zcall/sample-call.bpmn",
                "<bpmn:endEvent",
                "<bpmn:callActivity calledElement=\"sample-course\" /><bpmn:endEvent");

        assertThatThrownBy(() -> deploy(engine, classPath))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("call each other in a circle: [course, zcall]");
    }

    @Test
    void deploysBeforeAnythingThatStartsLater() {
        List<Long> seen = new ArrayList<>();
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean(
                    SmartLifecycle.class,
                    () -> new FirstToStart(
                            () -> seen.add(repository.createDeploymentQuery().count())));
            context.registerBean(ProcessDeployer.class, () -> new ProcessDeployer(repository, resolver(classPath)));
            context.refresh();
        }

        assertThat(seen).containsExactly(3L);
    }

    private void deploy(ProcessEngine node, Path root) {
        new ProcessDeployer(node.getRepositoryService(), resolver(root)).afterSingletonsInstantiated();
    }

    private static PathMatchingResourcePatternResolver resolver(Path root) {
        try {
            return new PathMatchingResourcePatternResolver(
                    new URLClassLoader(new URL[] {root.toUri().toURL()}, null));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessEngine engine(String name, ModelCheck check) {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl(DATABASE);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.getProcessEnginePlugins().add(new ModelCheckPlugin(check));
        return configuration.buildProcessEngine();
    }

    private int version(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private String deployment(String name) {
        return repository
                .createDeploymentQuery()
                .deploymentName(name)
                .singleResult()
                .getId();
    }

    private void copy(String from, String to) throws IOException {
        Files.createDirectories(classPath.resolve(to).getParent());
        Files.copy(SAMPLE.resolve(from), classPath.resolve(to));
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = classPath.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private Path jar(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(out, new Manifest());
                Stream<Path> paths = Files.walk(classPath)) {
            for (Path path :
                    paths.filter(path -> !path.equals(classPath)).sorted().toList()) {
                String name = classPath.relativize(path).toString();
                jar.putNextEntry(new ZipEntry(Files.isDirectory(path) ? name + "/" : name));
                if (Files.isRegularFile(path)) {
                    jar.write(Files.readString(path).getBytes(StandardCharsets.UTF_8));
                }
                jar.closeEntry();
            }
        }
        return target;
    }

    /** Starts before the web server, and the job executor starts after that. */
    private record FirstToStart(Runnable action) implements SmartLifecycle {

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }

        @Override
        public void start() {
            action.run();
        }

        @Override
        public void stop() {
            // Nothing was started.
        }

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
