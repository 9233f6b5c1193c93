package receivables.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A real browser without a window, where one is installed, steered as its own developer tools would: opens a page, runs what a test wants
 * to know or click, and saves downloads into a folder.
 *
 * <pre>{@code try (Browser browser = Browser.start(folder).orElseThrow()) { browser.open(page); browser.run("document.title"); }}</pre>
 */
public final class Browser implements AutoCloseable {

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SECONDS = 120;

    private final Process process;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private WebSocket tools;
    private int commands;

    private Browser(Process process) {
        this.process = process;
    }

    /** Empty: no browser is installed. @param folder for downloads */
    public static Optional<Browser> start(Path folder) throws IOException, InterruptedException {
        Optional<Path> program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        // not in the folder itself: a browser leaves links behind that lead out of it
        Path profile = Files.createTempDirectory("browser");
        Browser browser = new Browser(new ProcessBuilder(program.get().toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
        browser.connect(profile);
        browser.command("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        return Optional.of(browser);
    }

    private void connect(Path profile) throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        await(() -> Files.exists(port) && Files.readString(port).contains("\n"));
        HttpClient client = HttpClient.newHttpClient();
        String pages = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Files.readAllLines(port).getFirst()
                + "/json/list")).build(), HttpResponse.BodyHandlers.ofString()).body();
        tools = client.newWebSocketBuilder().buildAsync(URI.create(JSON.readTree(pages).get(0).get("webSocketDebuggerUrl").asText()),
                new Listener()).join();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    answers.add(JSON.readTree(text.toString()));
                } catch (IOException broken) {
                    throw new IllegalStateException("the browser's answer is no JSON: " + text, broken);
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    private JsonNode command(String method, Map<String, Object> parameters) throws IOException, InterruptedException {
        int number = ++commands;
        tools.sendText(JSON.writeValueAsString(Map.of("id", number, "method", method, "params", parameters)), true).join();
        while (true) {
            JsonNode answer = answers.poll(MOST_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("the browser does not answer " + method);
            }
            if (answer.path("id").asInt() == number) {
                return answer.path("result");
            }
        }
    }

    public void open(Path page) throws IOException, InterruptedException {
        command("Page.navigate", Map.of("url", page.toUri().toString()));
        await(() -> run("document.readyState + location.href").equals("complete" + page.toUri()));
    }

    /** What an expression of the page's own language comes to, as text. */
    public String run(String expression) throws IOException, InterruptedException {
        JsonNode answer = command("Runtime.evaluate", Map.of("expression", "String(" + expression + ")", "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value").asText();
    }

    /** Something that comes true while the browser works. */
    public interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Waits until it holds. */
    public static void await(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(MOST_SECONDS).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not come true within " + MOST_SECONDS + " seconds");
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        if (tools != null) {
            tools.abort();
        }
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
