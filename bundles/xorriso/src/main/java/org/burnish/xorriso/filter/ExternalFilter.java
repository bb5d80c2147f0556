package org.burnish.xorriso.filter;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.FileContent;
import org.burnish.image.filter.StreamFilter;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.text.NodeText;

/** A program that reads a content and prints what takes its place. */
public final class ExternalFilter extends StreamFilter {

    /** How the names of such filters begin. */
    public static final String KIND = "extf:";

    private static final String SUFFIX = "suffix=";
    private static final String REMOVE_SUFFIX = "remove_suffix";
    private static final String IF_NONEMPTY = "if_nonempty";
    private static final String IF_REDUCTION = "if_reduction";
    private static final String IF_BLOCK_REDUCTION = "if_block_reduction";

    private final String name;
    private final List<String> program;
    private final List<String> rules = new ArrayList<>();
    private String suffix = "";

    /**
     * Makes one.
     *
     * @param name by which users choose it
     * @param options words with colons between them
     * @param program its absolute path, and its arguments
     */
    public ExternalFilter(String name, String options, List<String> program) throws ProblemException {
        this.name = name;
        this.program = List.copyOf(program);
        for (String option : options.split(":", -1)) {
            if (option.startsWith(SUFFIX)) {
                suffix = option.substring(SUFFIX.length());
            } else if (List.of(REMOVE_SUFFIX, IF_NONEMPTY, IF_REDUCTION, IF_BLOCK_REDUCTION)
                    .contains(option)) {
                rules.add(option);
            } else if (!option.matches("default|used=.*|")) {
                throw ProblemException.failure("-external_filter: unknown option '" + option + "'");
            }
        }
    }

    /** As users call it. */
    public String title() {
        return name;
    }

    @Override
    public String name() {
        return KIND + NodeText.quoted(name);
    }

    @Override
    public String suffix() {
        return suffix;
    }

    @Override
    public boolean removesSuffix() {
        return rules.contains(REMOVE_SUFFIX);
    }

    @Override
    protected boolean takes(long size) {
        return size > 0 || !rules.contains(IF_NONEMPTY);
    }

    @Override
    protected boolean isWorth(long before, long after) {
        return (!rules.contains(IF_REDUCTION) || after < before)
                && (!rules.contains(IF_BLOCK_REDUCTION) || savesBlocks(before, after));
    }

    @Override
    protected ReadableByteChannel open(FileContent content) throws IOException {
        return new ProgramChannel(program, content);
    }

    /**
     * The command that registers it.
     *
     * @param used by how many files
     */
    String command(int used) {
        List<String> options = new ArrayList<>();
        if (!suffix.isEmpty()) {
            options.add(SUFFIX + NodeText.quoted(suffix));
        }
        for (String rule : List.of(REMOVE_SUFFIX, IF_NONEMPTY, IF_REDUCTION, IF_BLOCK_REDUCTION)) {
            if (rules.contains(rule)) {
                options.add(rule);
            }
        }
        options.add("used=" + used);
        List<String> words = new ArrayList<>(List.of("-external_filter", NodeText.quoted(name)));
        words.add(String.join(":", options));
        program.forEach(word -> words.add(NodeText.quoted(word)));
        words.add("--");
        return String.join(" ", words);
    }
}
