package dk.forloeb.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.access.PageFrame;
import dk.forloeb.engine.internals.EngineHardening;
import dk.forloeb.platform.CurrentUser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors of the running program, knocked on over HTTP: the engine, its webapps and REST, nothing of the domain. */
@SpringBootTest(
        classes = WebSecurityTest.EngineOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=engine-web-test",
            "spring.datasource.url=jdbc:h2:mem:engine-web",
            "spring.flyway.enabled=false",
            "spring.jpa.open-in-view=false",
            "camunda.bpm.admin-user.id=admin",
            "camunda.bpm.admin-user.password=admin",
            "camunda.bpm.authorization.enabled=true",
            "camunda.bpm.database.schema-update=true",
            "camunda.bpm.job-execution.enabled=false",
            "management.endpoints.web.exposure.include=health,info,metrics"
        })
class WebSecurityTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = WebSecurity.class)
    @Import({EngineHardening.class, OwnPage.class})
    @ComponentScan(
            basePackageClasses = EngineHardening.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CurrentUser.class))
    static class EngineOnly {

        @Bean
        PageFrame frame() {
            PageFrame frame = mock(PageFrame.class);
            when(frame.home()).thenReturn("/camunda/app/tasklist/default/");
            return frame;
        }
    }

    @RestController
    static class OwnPage {

        private final CurrentUser currentUser;

        OwnPage(CurrentUser currentUser) {
            this.currentUser = currentUser;
        }

        @GetMapping({"/forloeb/who", "/api/who"})
        Map<String, Object> who() {
            return Map.of("id", currentUser.id(), "roles", currentUser.roles());
        }

        @PostMapping("/forloeb/change")
        void change() {}
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private Browser browser() {
        return new Browser("http://localhost:" + port);
    }

    private Browser machine(String user, String password) {
        return browser().withPassword(user, password);
    }

    @BeforeAll
    static void prepare(@Autowired ProcessEngine engine) {
        IdentityService identity = engine.getIdentityService();
        User user = identity.newUser("sagsbehandler");
        user.setPassword("demo");
        identity.saveUser(user);
        identity.saveGroup(identity.newGroup("caseworker"));
        identity.createMembership("sagsbehandler", "caseworker");
        grant(engine, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(engine, Resources.PROCESS_DEFINITION, "course", Permissions.READ, Permissions.READ_INSTANCE);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "course.bpmn",
                        Bpmn.createExecutableProcess("course")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("task")
                                .camundaAssignee("sagsbehandler")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("course");
    }

    @AfterAll
    static void leaveNothing(@Autowired ProcessEngine engine) {
        engine.getIdentityService().clearAuthentication();
    }

    private static void grant(ProcessEngine engine, Resource resource, String id, Permission... permissions) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId("caseworker");
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/user",
                "/engine-rest/process-definition",
                "/engine-rest/deployment",
                "/engine-rest/version",
                "/engine-rest/openapi.json",
                "/api/who",
                "/actuator",
                "/actuator/metrics"
            })
    void interfacesAreShutWithoutALogin(String path) {
        HttpResponse<String> answer = browser().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Brugernavn eller adgangskode mangler eller er forkert.");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aWrongPasswordIsCountedByTheEngine() {
        IdentityService identity = engine.getIdentityService();
        User user = identity.newUser("glemsom");
        user.setPassword("rigtigt");
        identity.saveUser(user);

        assertThat(machine("glemsom", "forkert").get("/engine-rest/engine").statusCode())
                .isEqualTo(401);
        assertThat(machine("glemsom", "rigtigt").get("/engine-rest/engine").statusCode())
                .as("locked for a moment")
                .isEqualTo(401);
        identity.unlockUser("glemsom");
        assertThat(machine("glemsom", "rigtigt").get("/engine-rest/engine").statusCode())
                .isEqualTo(200);
        identity.deleteUser("glemsom");
    }

    @Test
    void theEngineKnowsThePersonBehindARequest() {
        assertThat(machine("sagsbehandler", "demo").get("/api/who").body())
                .contains("\"id\":\"sagsbehandler\"", "\"roles\":[\"caseworker\"]");
        assertThat(machine("sagsbehandler", "demo").get("/engine-rest/user").body())
                .as("only what this person may see")
                .doesNotContain("\"admin\"");
        assertThat(machine("admin", "admin").get("/engine-rest/user").body()).contains("\"admin\"");
    }

    @Test
    void anExpressionInAnOrQueryIsRefused() {
        String orQuery = "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}";

        assertThat(machine("admin", "admin")
                        .post("/engine-rest/task/count", orQuery)
                        .statusCode())
                .isEqualTo(400);
        assertThat(machine("admin", "admin").post("/engine-rest/task", orQuery).statusCode())
                .isEqualTo(400);
        assertThat(machine("admin", "admin")
                        .post("/engine-rest/task/count", "{\"orQueries\":[{\"name\":\"x\"}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSetUpPageIsShutEvenWhenThereIsNoAdministrator() {
        // With Camunda's own CSRF token, as an attacker would have it.
        Browser stranger = browser();
        stranger.get("/camunda/app/welcome/default/");
        engine.getIdentityService().deleteMembership("admin", "camunda-admin");
        String newAdmin = "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"e\",\"email\":\"\"},"
                + "\"credentials\":{\"password\":\"evil\"}}";
        try {
            for (String path : List.of(
                    "/camunda/api/admin/setup/default/user/create",
                    "/camunda/api/admin//setup/default/user/create",
                    "/camunda/api/admin/./setup/default/user/create",
                    "/camunda/api/admin/setup;x/default/user/create",
                    "/camunda/api/admin/%73etup/default/user/create")) {
                assertThat(stranger.post(path, newAdmin).statusCode()).as(path).isIn(400, 403, 404);
            }
            assertThat(stranger.get("/camunda/app/admin/default/setup/").statusCode())
                    .isEqualTo(404);
            assertThat(engine.getIdentityService()
                            .createUserQuery()
                            .userId("evil")
                            .count())
                    .isZero();
        } finally {
            engine.getIdentityService().createMembership("admin", "camunda-admin");
        }
    }

    @Test
    void aSignalToAUserTaskIsForbidden() {
        String execution = engine.getRuntimeService()
                .createExecutionQuery()
                .activityId("task")
                .singleResult()
                .getId();

        for (Browser person : List.of(machine("sagsbehandler", "demo"), machine("admin", "admin"))) {
            assertThat(person.post("/engine-rest/execution/" + execution + "/signal", "{}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(1);
    }

    @Test
    void aVariableThatIsNotAllowedIsABadRequestEverywhere() {
        String task = engine.getTaskService().createTaskQuery().singleResult().getId();
        String bad = "{\"variables\":{\"citizenName\":{\"value\":\"Amina Kanariefugl\",\"type\":\"String\"}}}";
        Browser tasklist = browser().login("sagsbehandler", "demo");

        for (HttpResponse<String> answer : List.of(
                tasklist.post("/camunda/api/engine/engine/default/task/" + task + "/complete", bad),
                tasklist.post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", bad),
                machine("sagsbehandler", "demo").post("/engine-rest/task/" + task + "/complete", bad),
                machine("admin", "admin").post("/engine-rest/process-definition/key/course/start", bad))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Browser.message(answer)).startsWith("Variablen »citizenName« er ikke tilladt.");
            assertThat(answer.body()).doesNotContain("Kanariefugl");
        }
    }

    @Test
    void peopleReadPlainDanish() {
        Browser tasklist = browser().login("sagsbehandler", "demo");
        String rest = "/camunda/api/engine/engine/default";
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .singleResult()
                .getId();

        HttpResponse<String> gone = tasklist.post(rest + "/task/no-such-task/complete", "{}");
        assertThat(Browser.message(gone)).isEqualTo(PlainMessage.TASK_IS_GONE);
        HttpResponse<String> denied = tasklist.delete(rest + "/process-instance/" + instance);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(Browser.message(denied)).isEqualTo(PlainMessage.NO_ACCESS);
        assertThat(denied.body()).doesNotContain("missingAuthorizations");
        HttpResponse<String> fine = tasklist.get(rest + "/task/count");
        assertThat(fine.statusCode()).isEqualTo(200);
        assertThat(fine.body()).contains("\"count\":1");
    }

    @Test
    void aBodyOverFiveMegabytesIsTurnedAway() {
        assertThat(machine("admin", "admin")
                        .post("/engine-rest/task/count", " ".repeat(5 * 1024 * 1024 + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aBrowsersRememberedPasswordIsNotUsedByOtherSites() {
        assertThat(machine("admin", "admin")
                        .get("/engine-rest/engine", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void monitoringIsTheAdministrators() {
        assertThat(browser().get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser().get("/actuator/info").statusCode()).isEqualTo(200);
        assertThat(machine("sagsbehandler", "demo").get("/actuator/metrics").statusCode())
                .isEqualTo(403);
        assertThat(machine("admin", "admin").get("/actuator/metrics").statusCode())
                .isEqualTo(200);
    }

    @Test
    void ownPagesUseTheLoginThatLetsInEveryRole() {
        HttpResponse<String> stranger = browser().get("/forloeb/who?a=b%20c");
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location").orElse(""))
                .as("with the way on after the login")
                .endsWith("/camunda/app/welcome/default/?til=%2Fforloeb%2Fwho%3Fa%3Db%2520c#/login");

        Browser caseworker = browser().login("sagsbehandler", "demo");
        HttpResponse<String> page = caseworker.get("/forloeb/who");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("\"id\":\"sagsbehandler\"", "\"roles\":[\"caseworker\"]");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");

        assertThat(caseworker.post("/forloeb/change", "").statusCode())
                .as("a change needs the CSRF token")
                .isEqualTo(403);
    }

    @Test
    void theStarterLeavesTheHardeningInPlace() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getHistoryLevel().getName()).isEqualTo("forloeb");
        assertThat(configuration.getExpressionManager().getClass().getSimpleName())
                .isEqualTo("HardenedExpressions");
        assertThat(configuration.getVariableSerializers().getClass().getSimpleName())
                .isEqualTo("AllowListSerializers");
        assertThat(configuration.getVariableSerializers().getSerializerByName("json"))
                .as("the Spin plugin was there first")
                .isNotNull();
    }

    @Test
    void theBareAddressLeadsToTasklistAndUnknownOnesNowhere() {
        HttpResponse<String> root = browser().get("/");
        assertThat(root.statusCode()).isEqualTo(302);
        assertThat(root.headers().firstValue("Location").orElse("")).endsWith("/camunda/app/tasklist/default/");
        assertThat(browser().get("/h2-console").statusCode()).isEqualTo(404);
        assertThat(browser().get("/v3/api-docs").statusCode()).isEqualTo(200);
    }

    @Test
    void theWebappsHaveOneSetOfHeaders() {
        HttpResponse<String> page = browser().get("/camunda/app/tasklist/default/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().allValues("X-Content-Type-Options")).hasSize(1);
        assertThat(page.headers().allValues("X-Frame-Options")).isEmpty();
    }

    @Test
    void everyPageCarriesItsOwnNonceUnderLoad() throws Exception {
        assertThat(NonceLoad.mismatches("http://localhost:" + port, 5_000)).isZero();
    }
}
