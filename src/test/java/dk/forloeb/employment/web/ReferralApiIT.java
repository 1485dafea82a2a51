package dk.forloeb.employment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.support.IntegrationTest;
import dk.forloeb.support.LogRecorder;
import dk.forloeb.support.Tables;
import dk.forloeb.support.Together;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class ReferralApiIT {

    private static final String ADDRESS = "/api/referrals";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Test
    void opensATrajectoryOnceForAKey() {
        String key = UUID.randomUUID().toString();

        ResponseEntity<String> first = post("visitator", key, referral("120380-1112"));
        ResponseEntity<String> again = post("visitator", key, referral("120380-1112"));

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String address = first.getHeaders().getLocation().getPath();
        assertThat(address).matches("/api/referrals/F-\\d{4}-\\d{6}");
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(again.getBody()).contains(address.substring(ADDRESS.length() + 1), "\"repeated\":true");
        assertThat(get("visitator", address).getBody()).contains("\"status\":\"HENVIST\"");
        assertThat(get("sagsbehandler2", address).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(jdbc.queryForList(
                        "select user_id || ' ' || action from forloeb.access_log where trajectory_no = ? and source ="
                                + " 'api:referral' order by id",
                        String.class,
                        address.substring(ADDRESS.length() + 1)))
                .containsExactly("visitator READ", "sagsbehandler2 REFUSED");
    }

    @Test
    void aKeyIsTheCallersOwnAndServesOneReferral() {
        String key = UUID.randomUUID().toString();
        post("visitator", key, referral("170386-1118"));

        ResponseEntity<String> another = post("visitator", key, referral("180386-1110"));
        ResponseEntity<String> others = post("teamleder", key, referral("180386-1110"));

        assertThat(another.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(another.getBody()).contains("Brug en ny nøgle").doesNotContain("180386");
        assertThat(others.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void warnsOfAnotherOpenTrajectory() {
        post("teamleder", UUID.randomUUID().toString(), referral("130381-1118"));

        ResponseEntity<String> second = post("teamleder", UUID.randomUUID().toString(), referral("130381-1118"));

        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(second.getBody()).contains("\"warning\":\"Borgeren har allerede et åbent forløb: F-");
    }

    @Test
    void letsOneOfManyCallsAtOnceOpenTheTrajectory() throws Exception {
        String key = UUID.randomUUID().toString();

        List<ResponseEntity<String>> answers = Together.call(4, () -> post("visitator", key, referral("140382-1114")));

        assertThat(answers).extracting(ResponseEntity::getStatusCode).containsOnlyOnce(HttpStatus.CREATED);
        assertThat(answers)
                .extracting(ResponseEntity::getStatusCode)
                .allMatch(status -> status == HttpStatus.CREATED || status == HttpStatus.OK);
        assertThat(jdbc.queryForObject(
                        "select count(*) from forloeb.trajectory where idempotency_key = ?", Integer.class, key))
                .isEqualTo(1);
    }

    @Test
    void keepsEveryReferralOfACitizenThatSeveralReferAtOnce() throws Exception {
        try (LogRecorder log = new LogRecorder()) {
            List<ResponseEntity<String>> answers =
                    Together.call(3, () -> post("visitator", UUID.randomUUID().toString(), referral("150383-1110")));

            assertThat(answers).extracting(ResponseEntity::getStatusCode).containsOnly(HttpStatus.CREATED);
            assertThat(log.linesWith(Set.of("Anna Eksempel", "20 00 10 10", "1983-03-15", "150383")))
                    .as("the loser's statement")
                    .isEmpty();
        }
    }

    @Test
    void explainsInDanishWhatIsWrongAndRepeatsNothing() {
        ResponseEntity<String> answer = post(
                "visitator",
                UUID.randomUUID().toString(),
                referral("991399-1234").replace("20 00 10 10", "12"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType().toString()).startsWith("application/problem+json");
        assertThat(answer.getBody())
                .contains("Telefonnummeret skal være mindst 8 cifre")
                .doesNotContain("991399");
    }

    @Test
    void refusesANumberWhoseDateDoesNotExist() {
        ResponseEntity<String> answer = post("visitator", UUID.randomUUID().toString(), referral("311380-1234"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains("\"field\":\"cpr\"", "ikke en dato")
                .doesNotContain("311380");
    }

    @Test
    void refusesAKeyThatServedAnotherReferral() {
        String key = UUID.randomUUID().toString();
        post("visitator", key, referral("170385-1112"));
        Map<String, List<String>> before = content();

        ResponseEntity<String> other = post("visitator", key, referral("180386-1118"));
        ResponseEntity<String> changed =
                post("visitator", key, referral("170385-1112").replace("NORD", "SYD"));

        for (ResponseEntity<String> answer : List.of(other, changed)) {
            assertProblem(answer, HttpStatus.UNPROCESSABLE_ENTITY, "Idempotency-Key er allerede brugt");
            assertThat(answer.getBody()).doesNotContain("1118", "F-2");
        }
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void explainsWhateverItCannotTake() {
        Map<String, List<String>> before = content();
        String referral = referral("190387-1114");
        String key = UUID.randomUUID().toString();

        assertProblem(
                post("visitator", key, referral.replace("190387-1114", "19-0387")), HttpStatus.BAD_REQUEST, "10 cifre");
        assertProblem(post("visitator", key, referral.substring(9)), HttpStatus.BAD_REQUEST, "ikke gyldig JSON");
        assertProblem(post("visitator", key, ""), HttpStatus.BAD_REQUEST, "ikke gyldig JSON");
        assertProblem(
                post("visitator", key, referral.replace("fullName", "navn")),
                HttpStatus.BAD_REQUEST,
                "Feltet »navn« kendes ikke");
        assertProblem(
                post("visitator", key, referral.replace("Har brug", "x".repeat(1024 * 1024))),
                HttpStatus.BAD_REQUEST,
                "mellem 10 og 1000 tegn");
        assertProblem(post("visitator", null, referral), HttpStatus.BAD_REQUEST, "Idempotency-Key");
        assertProblem(get("visitator", ADDRESS + "/F-2026-999999"), HttpStatus.NOT_FOUND, "intet forløb");
        assertProblem(get("visitator", ADDRESS + "/Anna"), HttpStatus.NOT_FOUND, "intet forløb");
        assertProblem(get("visitator", ADDRESS), HttpStatus.METHOD_NOT_ALLOWED, "kan ikke bruges");
        assertProblem(get("visitator", "/api/ukendt"), HttpStatus.NOT_FOUND, "intet på denne adresse");
        HttpHeaders text = headers(key);
        text.setContentType(MediaType.TEXT_PLAIN);
        assertProblem(
                http.withBasicAuth("visitator", "demo")
                        .postForEntity(ADDRESS, new HttpEntity<>(referral, text), String.class),
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Send indholdet som application/json.");

        assertThat(content()).isEqualTo(before);
    }

    private static void assertProblem(ResponseEntity<String> answer, HttpStatus status, String sentence) {
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType().toString()).startsWith("application/problem+json");
        assertThat(answer.getBody()).contains(sentence);
    }

    private Map<String, List<String>> content() {
        return new Tables(database).content("access_log");
    }

    @Test
    void refusesWhoMayNotRefer() {
        ResponseEntity<String> answer = post("mentor", UUID.randomUUID().toString(), referral("160384-1116"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).contains("Kun visitatorer");
        assertThat(http.postForEntity(ADDRESS, new HttpEntity<>(referral("160384-1116"), headers(null)), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void describesItselfInDanish() {
        String description = http.getForObject("/v3/api-docs", String.class);

        assertThat(description)
                .contains(
                        "\"/api/referrals\"",
                        "Henvis en borger",
                        "CPR-nummer, 10 cifre",
                        "\"scheme\":\"basic\"",
                        "\"415\"",
                        "\"422\"");
    }

    private ResponseEntity<String> post(String user, String key, String body) {
        return http.withBasicAuth(user, "demo")
                .postForEntity(ADDRESS, new HttpEntity<>(body, headers(key)), String.class);
    }

    private ResponseEntity<String> get(String user, String address) {
        return http.withBasicAuth(user, "demo").exchange(address, HttpMethod.GET, HttpEntity.EMPTY, String.class);
    }

    private static HttpHeaders headers(String key) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return headers;
    }

    private static String referral(String cpr) {
        return """
                {"cpr": "%s", "fullName": "Anna Eksempel", "phone": "20 00 10 10", "preferredLanguage": "ar",
                 "interpreterNeeded": true, "livesInCopenhagen": true, "addressProtected": false,
                 "referralSource": "SAGSBEHANDLER", "benefitType": "KONTANTHJAELP", "orgUnit": "CENTER_NORD",
                 "referralNote": "Har brug for hjælp til at komme i arbejde."}"""
                .formatted(cpr);
    }
}
