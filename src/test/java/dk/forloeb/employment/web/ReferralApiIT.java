package dk.forloeb.employment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.support.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        assertThat(get("sagsbehandler", address).getBody()).contains("\"status\":\"HENVIST\"");
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

        List<ResponseEntity<String>> answers = together(4, () -> post("visitator", key, referral("140382-1114")));

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
        List<ResponseEntity<String>> answers =
                together(3, () -> post("visitator", UUID.randomUUID().toString(), referral("150383-1110")));

        assertThat(answers).extracting(ResponseEntity::getStatusCode).containsOnly(HttpStatus.CREATED);
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

        assertThat(description).contains("\"/api/referrals\"", "Henvis en borger", "CPR-nummer, 10 cifre");
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

    private static <T> List<T> together(int calls, Callable<T> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(calls);
        CyclicBarrier ready = new CyclicBarrier(calls);
        try {
            List<Future<T>> started = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                started.add(callers.submit(() -> {
                    ready.await();
                    return call.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : started) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
