package org.burnish.xorriso.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.burnish.image.Attributes;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NameForms;
import org.burnish.image.StoredContent;
import org.burnish.image.attribute.AccessList;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.xorriso.filter.FilteredFiles;
import org.burnish.xorriso.run.Damage;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.jspecify.annotations.Nullable;

/** The tests of {@code -find} by name. */
final class FindTests {

    private static final Map<Character, Integer> TYPES = Map.of(
            'b', Attributes.BLOCK_DEVICE,
            'c', Attributes.CHARACTER_DEVICE,
            'd', Attributes.DIRECTORY,
            'f', Attributes.REGULAR,
            'l', Attributes.SYMLINK,
            'p', Attributes.FIFO,
            's', Attributes.SOCKET);

    private static final String USER = "user";

    private final Session session;
    private final NameForms forms;
    private boolean patterns = true;

    /** @param forms what becomes of names in images */
    FindTests(Session session, NameForms forms) {
        this.session = session;
        this.forms = forms;
    }

    /** Whether the parameters of further tests of names are patterns. */
    void usePatterns(boolean use) {
        patterns = use;
    }

    /**
     * The test of a word with its parameters; null where there is none of this name.
     *
     * @param words what follows
     */
    @Nullable
    FindTest named(String word, FindWords words) throws ProblemException {
        @Nullable FindTest plain = plain(word);
        return plain == null ? valued(word, words) : plain;
    }

    private @Nullable FindTest plain(String word) {
        return switch (word) {
            case "-true", "-sort_lba" -> FindTest.TRUE;
            case "-false" -> FindTest.TRUE.negated();
            case "-has_md5" -> FindTest.ofNode(this::hasChecksum);
            case "-has_no_md5" -> FindTest.ofNode(this::hasChecksum).negated();
            case "-pending_data" -> FindTest.ofNode(FindTests::isPending);
            case "-damaged" -> damaged();
            case "-undamaged" -> damaged().negated();
            case "-has_acl" -> FindTest.ofNode(FindTests::hasList);
            case "-has_no_acl" -> FindTest.ofNode(FindTests::hasList).negated();
            case "-has_xattr" -> FindTest.ofNode(FindTests::hasUsers);
            case "-has_no_xattr" -> FindTest.ofNode(FindTests::hasUsers).negated();
            case "-has_any_xattr" -> FindTest.ofNode(FindTests::hasExtended);
            case "-has_no_any_xattr" -> FindTest.ofNode(FindTests::hasExtended).negated();
            case "-has_aaip" -> FindTest.ofNode(node -> hasList(node) || hasExtended(node));
            case "-has_no_aaip" ->
                FindTest.ofNode(node -> hasList(node) || hasExtended(node)).negated();
            case "-has_filter" -> FindTest.ofNode(FilteredFiles::isFiltered);
            case "-has_no_filter" -> FindTest.TRUE;
            case "-prune" ->
                (file, visit) -> {
                    visit.prune();
                    return true;
                };
            default -> null;
        };
    }

    private @Nullable FindTest valued(String word, FindWords words) throws ProblemException {
        return switch (word) {
            case "-name" -> name(words.parameter(word), FoundFile::name);
            case "-wholename" -> name(words.parameter(word), FoundFile::shown);
            case "-disk_name" -> {
                Predicate<String> matcher = matcher(words.parameter(word));
                yield FindTest.ofNode(node -> origin(node)
                        .map(path -> matcher.test(IsoPath.last(path)))
                        .orElse(false));
            }
            case "-disk_path" -> {
                String path = DiskPath.of(session, words.parameter(word)).toString();
                yield FindTest.ofNode(node -> origin(node).filter(path::equals).isPresent());
            }
            case "-type" -> type(words.parameter(word));
            case "-lba_range" -> range(words.parameter(word), words.parameter(word));
            case "-hidden" -> hidden(words.parameter(word));
            case "-name_limit_blocker" -> {
                int limit = FindWords.number(words.parameter(word), word);
                yield FindTest.ofNode(node -> node.name().getBytes(StandardCharsets.UTF_8).length > limit);
            }
            case "-bad_outname" ->
                FindTest.ofNode(OutNames.of(forms, words.parameter(word), session, "-find -bad_outname")::changes);
            case "-has_hfs_crtp" ->
                FindTest.ofNode(HfsRemarks.hasTypes(words.parameter(word), words.parameter(word), session));
            case "-has_hfs_bless" -> FindTest.ofNode(HfsRemarks.isBlessed(words.parameter(word), session));
            case "-use_pattern" -> {
                usePatterns(words.parameter(word).equals("on"));
                yield FindTest.TRUE;
            }
            case "-decision" -> {
                boolean yes = words.parameter(word).matches("yes|true");
                yield (file, visit) -> visit.decide(yes);
            }
            default -> null;
        };
    }

    private Predicate<String> matcher(String text) {
        return patterns ? Wildcards.matcher(text) : text::equals;
    }

    private FindTest name(String text, Function<FoundFile, String> name) {
        Predicate<String> matcher = matcher(text);
        return (file, visit) -> matcher.test(name.apply(file));
    }

    private static FindTest type(String word) throws ProblemException {
        char letter = word.isEmpty() ? 0 : word.charAt(0);
        @Nullable Integer type = TYPES.get(letter);
        if (type != null) {
            return (file, visit) -> file.type() == type;
        }
        return switch (letter) {
            case 'm' -> (file, visit) -> file.isMountPoint();
            case 'e' -> FindTest.TRUE.negated();
            case 'X' -> (file, visit) -> !TYPES.containsValue(file.type());
            default ->
                throw ProblemException.failure(
                        "-find[ix]: unknown -type '" + word + "'",
                        "Types are block, char, dir, pipe, file, link, socket, eltorito, Xotic");
        };
    }

    private static FindTest range(String first, String count) throws ProblemException {
        int start = FindWords.number(first, "-lba_range");
        long from = Math.abs(start);
        long to = from + Math.abs(FindWords.number(count, "-lba_range"));
        FindTest test = FindTest.ofNode(node ->
                extents(node).stream().anyMatch(extent -> extent.lba() < to && extent.lba() + extent.blocks() > from));
        return start < 0 ? test.negated() : test;
    }

    private static FindTest hidden(String state) throws ProblemException {
        List<String> wanted =
                new ArrayList<>(HideState.of(state, "-find -hidden").trees());
        wanted.remove(AttributeKey.ENHANCED_TREE);
        return FindTest.ofNode(node -> {
            List<String> trees =
                    node.attributes().named().get(AttributeKey.HIDDEN).orElse(List.of());
            return wanted.isEmpty() ? trees.isEmpty() : trees.containsAll(wanted);
        });
    }

    private FindTest damaged() {
        Damage damage = session.settings().get(Damage.SETTING);
        return FindTest.ofNode(node -> damage.of(node).isPresent());
    }

    private static List<Extent> extents(ImageNode node) {
        return node instanceof FileNode file
                ? file.content().stored().map(StoredContent::extents).orElse(List.of())
                : List.of();
    }

    /** Where content comes from that is not in the image yet. */
    static Optional<String> origin(ImageNode node) {
        return isPending(node) && node instanceof FileNode file
                ? Optional.of(file.content().origin())
                : Optional.empty();
    }

    private static boolean isPending(ImageNode node) {
        return node instanceof FileNode file && file.content().stored().isEmpty();
    }

    private static boolean hasList(ImageNode node) {
        return AccessList.isIn(node.attributes().named());
    }

    private static boolean hasUsers(ImageNode node) {
        return node.attributes().named().names().stream().anyMatch(name -> AttributeKey.isExtended(name, USER));
    }

    private static boolean hasExtended(ImageNode node) {
        return node.attributes().named().names().stream().anyMatch(name -> name.startsWith("xattr."));
    }

    /** Whether a file has a checksum on the medium, or one was made of it. */
    private boolean hasChecksum(ImageNode node) {
        return node instanceof FileNode file
                && (file.content()
                                .stored()
                                .map(content -> content.checksumIndex() != 0)
                                .orElse(false)
                        || ChecksumMaking.of(file, session).isPresent());
    }
}
