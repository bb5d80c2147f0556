package org.burnish.xorriso.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.burnish.image.Attributes;
import org.burnish.image.ImageNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.LinuxAccessList;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskOptions.Spaces;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/** Sets and removes extended attributes of files in the image. */
public final class ExtendedChange {

    private static final String ALL = "--remove-all";

    private ExtendedChange() {}

    /** The name spaces that a session works on. */
    public static Spaces spaces(Session session) {
        return DiskRules.of(session).options().get(DiskOptions.ATTRIBUTES);
    }

    /** Whether an attribute of this name, with its name space, is one of these. */
    static boolean isIn(String name, Spaces spaces) {
        return switch (spaces) {
            case NONE -> false;
            case USER -> name.startsWith("user.");
            case ANY -> !name.startsWith("isofs.");
        };
    }

    /**
     * Refuses names that can't be set.
     *
     * @param path of the file, for messages
     */
    private static void require(String name, Spaces spaces, String path) throws ProblemException {
        if (name.startsWith("isofs.")) {
            throw ProblemException.sorry("Attempt to set xattr from namespace \"isofs\" to '" + path + "'");
        }
        if (!isIn(name, spaces == Spaces.ANY ? Spaces.ANY : Spaces.USER)) {
            throw refused(path, "Only names such as user.x are taken, others after -xattr any");
        }
        if (name.equals(LinuxAccessList.ACCESS_NAME) || name.equals(LinuxAccessList.INHERITED_NAME)) {
            throw refused(path, "Access control lists are set by -setfacl");
        }
        if (!name.matches("(?s)(user|trusted|security|system)\\..+")) {
            throw refused(path, "Names begin with user. trusted. security. or system.");
        }
    }

    private static ProblemException refused(String path, String advice) {
        return ProblemException.failure("Error with setting xattr of '" + path + "'", advice);
    }

    /**
     * What is to be done with the attributes of files.
     *
     * @param paths of the files, for messages
     * @param name of what is set; with a dash before it, of what is removed
     */
    public static UnaryOperator<Attributes> of(Session session, List<String> paths, String name, byte[] value)
            throws ProblemException {
        Spaces spaces = spaces(session);
        if (name.equals(ALL)) {
            return all -> without(all, spaces == Spaces.ANY ? Spaces.ANY : Spaces.USER);
        }
        if (name.startsWith("-")) {
            AttributeKey<byte[]> removed = AttributeKey.extended(name.substring(1));
            return all -> all.with(all.named().without(removed.name()));
        }
        require(name, spaces, paths.isEmpty() ? "" : paths.get(0));
        return all -> with(all, name, value);
    }

    /** The attributes of a node with these extended ones in place of all of the name spaces that a session works on. */
    public static Attributes replaced(Session session, ImageNode node, Map<String, byte[]> values)
            throws ProblemException {
        Spaces spaces = spaces(session);
        Attributes all = without(node.attributes(), spaces);
        for (Map.Entry<String, byte[]> value : values.entrySet()) {
            require(value.getKey(), spaces, node.path());
            all = with(all, value.getKey(), value.getValue());
        }
        return all;
    }

    private static Attributes with(Attributes all, String name, byte[] value) {
        return all.with(all.named().with(AttributeKey.extended(name), value));
    }

    /** The attributes without extended ones of these name spaces. */
    private static Attributes without(Attributes all, Spaces spaces) {
        NamedAttributes named = all.named();
        for (String name : all.named().names()) {
            Optional<String> extended = AttributeKey.extendedName(name).filter(each -> isIn(each, spaces));
            named = extended.isPresent() ? named.without(name) : named;
        }
        return all.with(named);
    }
}
