package receivables.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a workbook in LibreOffice and saves it, as a person does who changes nothing in it. */
public final class Office {

    private Office() {
    }

    /** @return false: it is not installed */
    public static boolean saved(Path workbook, Path folder) throws IOException, InterruptedException {
        Path program = Path.of("/usr/bin/soffice");
        if (!Files.isExecutable(program)) {
            return false;
        }
        Path profile = Files.createTempDirectory("office");
        Process office = new ProcessBuilder(program.toString(), "-env:UserInstallation=" + profile.toUri(), "--headless", "--convert-to",
                "xlsx", "--outdir", folder.toString(), workbook.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (office.waitFor() != 0) {
            throw new IOException("LibreOffice could not save " + workbook);
        }
        return Files.exists(folder.resolve(workbook.getFileName()));
    }
}
