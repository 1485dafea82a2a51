package dk.forloeb.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program of this class path that runs in a Java machine of its own, as users start it, and is watched by its log. */
public final class Program implements AutoCloseable {

    private static final long LONGEST_SECONDS = 300;
    /** As jcmd tells it, in kilobytes. */
    private static final Pattern USED_HEAP = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

    private static final String THE_END = "\0";

    private final Process process;
    private final Thread reader;
    private final List<String> said = new ArrayList<>();
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();

    private Program(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "log of a program");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a program.
     *
     * @param classPath what it is run with, as {@link #productClassPath()} or {@link #testClassPath()}
     * @param options of the Java machine
     */
    public static Program start(
            String mainClass, String classPath, Path folder, List<String> options, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As spring-boot:run starts it.
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=160m",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("FORLOEB_"));
        return new Program(builder.start());
    }

    /** As the program is run: without the tests' own settings. */
    public static String productClassPath() {
        return Arrays.stream(testClassPath().split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static String testClassPath() {
        return System.getProperty("java.class.path");
    }

    /** Waits until the program says this, and returns the line; fails when it ends before. */
    public String waitFor(String text) throws InterruptedException {
        while (true) {
            String line = unread.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (line == null || line.equals(THE_END)) {
                throw new AssertionError("The program does not say \"%s\", but%n%s"
                        .formatted(text, String.join(System.lineSeparator(), said())));
            }
            if (line.contains(text)) {
                return line;
            }
        }
    }

    /** Every line so far. */
    public List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** What its heap holds after a full collection. */
    public long heapMegabytes() throws IOException, InterruptedException {
        diagnose("GC.run");
        Matcher used = USED_HEAP.matcher(diagnose("GC.heap_info"));
        assertThat(used.find()).as("heap info").isTrue();
        return Long.parseLong(used.group(1)) / 1024;
    }

    /** Ends it as the machine's power does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        end();
    }

    /** Asks it to end, and waits until it has. */
    public void stop() throws InterruptedException {
        process.destroy();
        end();
    }

    /** Waits until it has ended by itself, and returns its exit code. */
    public int end() throws InterruptedException {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                .as("the program ends")
                .isTrue();
        reader.join();
        return process.exitValue();
    }

    private String diagnose(String command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(answer).isZero();
        return answer;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                unread.add(line);
            }
        } catch (IOException ended) {
            // A killed program's output may break off anywhere.
        } finally {
            unread.add(THE_END);
        }
    }
}
