package dk.forloeb.employment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import dk.forloeb.employment.ReferralIntake;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.KeyReusedException;
import dk.forloeb.trajectory.ReferralReceipt;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ReferralControllerTest {

    private static final String KEY = "0b8f5f0e-6a52-4d0b-9a3e-7c1f5d2e8a90";
    private static final String NO = "F-2026-000001";
    private static final String CPR = "120380-1112";

    private final ReferralIntake intake = mock(ReferralIntake.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final AccessLog accessLog = mock(AccessLog.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private MockMvc mvc;

    @BeforeEach
    void serve() {
        var json = new Jackson2ObjectMapperBuilder()
                .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        mvc = MockMvcBuilders.standaloneSetup(new ReferralController(
                        intake, trajectories, new FixedCaseworker(user, mock(CoverService.class)), accessLog, user))
                .setControllerAdvice(new ReferralProblems())
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .defaultResponseCharacterEncoding(StandardCharsets.UTF_8)
                .build();
        when(user.roles()).thenReturn(Set.of("caseworker"));
        when(user.id()).thenReturn("sagsbehandler");
        when(intake.refer(anyMap(), anyString())).thenReturn(new ReferralReceipt(NO, false, List.of()));
    }

    @Test
    void createsATrajectory() throws Exception {
        send(referral())
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/referrals/" + NO))
                .andExpect(jsonPath("trajectoryNo").value(NO))
                .andExpect(jsonPath("warning").doesNotExist());

        ArgumentCaptor<Map<String, Object>> form = formCaptor();
        verify(intake).refer(form.capture(), org.mockito.ArgumentMatchers.eq(KEY));
        assertThat(form.getValue())
                .containsEntry("cpr", CPR)
                .containsEntry("interpreterNeeded", "JA")
                .containsEntry("livesInCopenhagen", "NEJ")
                .containsEntry("referralSource", "DATALISTE");
    }

    @Test
    void answersARepeatedCallWithTheFirstNumber() throws Exception {
        when(intake.refer(anyMap(), anyString())).thenReturn(new ReferralReceipt(NO, true, List.of()));

        send(referral())
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Location"))
                .andExpect(jsonPath("repeated").value(true));
    }

    @Test
    void warnsOfOtherTrajectories() throws Exception {
        when(intake.refer(anyMap(), anyString())).thenReturn(new ReferralReceipt(NO, false, List.of("F-2025-000009")));

        send(referral())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("warning").value("Borgeren har allerede et åbent forløb: F-2025-000009."));
    }

    @Test
    void explainsEachWrongField() throws Exception {
        send(referral()
                        .replace("20 00 10 10", "12")
                        .replace("\"ar\"", "\"ARABISK\"")
                        .replace("residenceReason", "email"))
                .andExpect(problem(400))
                .andExpect(jsonPath("title").value("Henvisningen kan ikke modtages"))
                .andExpect(jsonPath("errors[?(@.field == 'phone')].message")
                        .value("Telefonnummeret skal være mindst 8 cifre, eventuelt med + foran."))
                .andExpect(jsonPath("errors[?(@.field == 'preferredLanguage')]").exists())
                .andExpect(jsonPath("errors[?(@.field == 'residenceReason')]").exists());
        verifyNoInteractions(intake);
    }

    @Test
    void explainsWhatTheRecordRefuses() throws Exception {
        when(intake.refer(anyMap(), anyString()))
                .thenThrow(FormRejectedException.of("cpr", "CPR-nummerets fødselsdato ligger i fremtiden."));

        send(referral())
                .andExpect(problem(400))
                .andExpect(jsonPath("errors[0].field").value("cpr"))
                .andExpect(content().string(not(containsString("1112"))));
    }

    @Test
    void explainsUnreadableContent() throws Exception {
        send("{\"cpr\": ")
                .andExpect(problem(400))
                .andExpect(jsonPath("detail").value("Indholdet er ikke gyldig JSON. Ret det, og send igen."));
        send(referral().replace("fullName", "navn"))
                .andExpect(problem(400))
                .andExpect(jsonPath("errors[0].message").value("Feltet »navn« kendes ikke. Fjern det."));
        send(referral().replace("fullName", CPR))
                .andExpect(problem(400))
                .andExpect(content().string(not(containsString(CPR))));
        send(referral().replace("DATALISTE", CPR))
                .andExpect(problem(400))
                .andExpect(jsonPath("errors[0].field").value("referralSource"))
                .andExpect(jsonPath("errors[0].message").value(containsString("CIVILSAMFUND")))
                .andExpect(content().string(not(containsString(CPR))));
        send(referral().replace("true", "\"ja\""))
                .andExpect(problem(400))
                .andExpect(jsonPath("errors[0].message").value("Skriv true eller false."));
        send(referral().replace("\"Anna Eksempel\"", "{}"))
                .andExpect(problem(400))
                .andExpect(jsonPath("errors[0].message").value("Værdien har en forkert type."));
        send("[]").andExpect(problem(400));
    }

    @Test
    void asksForAKey() throws Exception {
        mvc.perform(post("/api/referrals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(referral()))
                .andExpect(problem(400))
                .andExpect(jsonPath("errors[0].field").value("Idempotency-Key"));
        verifyNoInteractions(intake);
    }

    @Test
    void refusesOtherContentAndOtherRoles() throws Exception {
        mvc.perform(post("/api/referrals").contentType(MediaType.TEXT_PLAIN).content("Anna"))
                .andExpect(status().isUnsupportedMediaType());
        when(user.roles()).thenReturn(Set.of("mentor"));
        send(referral()).andExpect(problem(403));
        mvc.perform(get("/api/referrals/" + NO)).andExpect(problem(403));
        verifyNoInteractions(intake, trajectories);
    }

    @Test
    void tellsHowFarAReferralIs() throws Exception {
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(trajectories.trajectory("F-2026-999999")).thenThrow(mock(UnknownTrajectoryException.class));

        mvc.perform(get("/api/referrals/" + NO))
                .andExpect(status().isOk())
                .andExpect(jsonPath("status").value("AKTIV"))
                .andExpect(jsonPath("statusLabel").value("Aktiv"));
        verify(accessLog).record(AccessLog.Action.READ, NO, "api:referral");
        mvc.perform(get("/api/referrals/F-2026-999999")).andExpect(problem(404));
    }

    @Test
    void showsAReferralToWhoHasToDoWithItOnly() throws Exception {
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().view());

        askAs("sagsbehandler2", Role.CASEWORKER)
                .andExpect(problem(403))
                .andExpect(jsonPath("detail").value(containsString("du selv har sendt")));
        verify(accessLog).record(AccessLog.Action.REFUSED, NO, "api:referral");
        verify(accessLog, never()).record(AccessLog.Action.READ, NO, "api:referral");
        askAs("sagsbehandler", Role.CASEWORKER).andExpect(status().isOk());
        askAs("visitator", Role.CASEWORKER).andExpect(status().isOk());
        askAs("visitator2", Role.SCREENER).andExpect(status().isOk());
        askAs("teamleder", Role.TEAM_LEADER).andExpect(status().isOk());
    }

    @Test
    void refusesAKeyThatOpenedAnotherReferral() throws Exception {
        when(intake.refer(anyMap(), anyString())).thenThrow(mock(KeyReusedException.class));

        send(referral())
                .andExpect(problem(422))
                .andExpect(jsonPath("detail").value(containsString("Brug en ny nøgle")));
    }

    @Test
    void needsNoTelephoneNumber() throws Exception {
        send(referral().replace("\"phone\": \"20 00 10 10\", ", "")).andExpect(status().isCreated());
    }

    private ResultActions askAs(String userId, Role role) throws Exception {
        when(user.id()).thenReturn(userId);
        when(user.roles()).thenReturn(Set.of(role.key()));
        return mvc.perform(get("/api/referrals/" + NO));
    }

    @Test
    void requestSaysNothingInALog() {
        assertThat(new ReferralRequest(CPR, "Anna", "", "", "", true, true, false, "", null, null, null, ""))
                .hasToString("ReferralRequest");
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(post("/api/referrals")
                .header("Idempotency-Key", KEY)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static org.springframework.test.web.servlet.ResultMatcher problem(int status) {
        return result -> {
            status().is(status).match(result);
            content()
                    .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                    .match(result);
            jsonPath("detail").isNotEmpty().match(result);
        };
    }

    @SuppressWarnings("unchecked")
    private static ArgumentCaptor<Map<String, Object>> formCaptor() {
        return ArgumentCaptor.forClass(Map.class);
    }

    private static String referral() {
        return """
                {"cpr": "%s", "fullName": "Anna Eksempel", "phone": "20 00 10 10", "preferredLanguage": "ar",
                 "interpreterNeeded": true, "livesInCopenhagen": false, "addressProtected": false,
                 "residenceReason": "Borgeren flytter til København i næste måned.",
                 "referralSource": "DATALISTE", "benefitType": "KONTANTHJAELP", "orgUnit": "CENTER_NORD",
                 "referralNote": "Har brug for hjælp til at komme i arbejde."}"""
                .formatted(CPR);
    }
}
