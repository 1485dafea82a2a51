package dk.forloeb.engine.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads pages while other requests make Camunda overwrite its one nonce for the whole server. */
final class NonceLoad {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]*)\"");
    private static final int DISTURBERS = 3;

    private NonceLoad() {}

    static long mismatches(String address, int pages) throws Exception {
        AtomicBoolean loading = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(DISTURBERS);
        try {
            List<Future<?>> disturbers = new ArrayList<>();
            for (int i = 0; i < DISTURBERS; i++) {
                Browser disturber = new Browser(address);
                disturbers.add(threads.submit(() -> {
                    while (loading.get()) {
                        disturber.get("/camunda/api/admin/auth/user/default");
                    }
                }));
            }
            Browser reader = new Browser(address);
            long mismatches = 0;
            for (int i = 0; i < pages; i++) {
                mismatches += agrees(reader.get("/camunda/app/tasklist/default/")) ? 0 : 1;
            }
            loading.set(false);
            for (Future<?> disturber : disturbers) {
                disturber.get();
            }
            return mismatches;
        } finally {
            loading.set(false);
            threads.shutdownNow();
        }
    }

    private static boolean agrees(HttpResponse<String> page) {
        Matcher header = IN_HEADER.matcher(
                page.headers().firstValue("Content-Security-Policy").orElse(""));
        List<String> nonces = IN_PAGE.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        return page.statusCode() == 200
                && header.find()
                && !nonces.isEmpty()
                && nonces.stream().allMatch(header.group(1)::equals);
    }
}
