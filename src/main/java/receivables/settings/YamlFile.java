package receivables.settings;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file as nodes that know their line. Only composed, never constructed: no tag in a file can make an object, and sizes and depth are
 * bounded.
 */
final class YamlFile {

    private static final int LONGEST = 2_000_000;
    private static final int DEEPEST = 20;

    private YamlFile() {
    }

    /**
     * The file's outermost section. Where the file cannot be read as YAML that is the one mistake told: what it lacks then is not listed.
     */
    static Section read(String file, String content, Mistakes mistakes, Section fallback) {
        MappingNode root = compose(file, content, mistakes);
        return new Section(file, "", 1, root, root == null ? new Mistakes() : mistakes, fallback);
    }

    private static MappingNode compose(String file, String content, Mistakes mistakes) {
        if (ConfigFiles.isBinary(content)) {
            mistakes.addUnreadable(file, 0, "no_utf8");
            return null;
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(options).compose(new StringReader(content));
            if (root instanceof MappingNode mapping) {
                return mapping;
            }
            mistakes.addUnreadable(file, 1, root == null ? "empty_file" : "no_name_value_lines");
        } catch (MarkedYAMLException wrong) {
            int line = wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            mistakes.addUnreadable(file, line, "no_yaml", String.valueOf(wrong.getProblem()));
        } catch (YAMLException wrong) {
            mistakes.addUnreadable(file, 1, "unreadable", String.valueOf(wrong.getMessage()));
        }
        return null;
    }

    /** From 1, as editors count. */
    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
