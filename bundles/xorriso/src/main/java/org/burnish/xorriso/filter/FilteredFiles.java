package org.burnish.xorriso.filter;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.filter.FilteredContent;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.jspecify.annotations.Nullable;

/** Which filters the files of a tree have. */
public final class FilteredFiles {

    private FilteredFiles() {}

    /** Whether a node is a file with a filter. */
    public static boolean isFiltered(ImageNode node) {
        return node instanceof FileNode file && file.content() instanceof FilteredContent;
    }

    /** The filters of a content, the last one first. */
    static List<FilteredContent> of(FileContent content) {
        List<FilteredContent> filters = new ArrayList<>();
        for (FileContent next = content; next instanceof FilteredContent filtered; next = filtered.source()) {
            filters.add(filtered);
        }
        return filters;
    }

    /** The files at and below a node. */
    static List<FileNode> below(ImageNode node) {
        List<FileNode> files = new ArrayList<>();
        collect(node, files);
        return files;
    }

    private static void collect(ImageNode node, List<FileNode> files) {
        if (node instanceof DirectoryNode directory) {
            directory.children().forEach(child -> collect(child, files));
        } else if (node instanceof FileNode file) {
            files.add(file);
        }
    }

    /** All filters of the tree of a session. */
    static List<FilteredContent> all(Session session) {
        if (!session.hasTree()) {
            return List.of();
        }
        try {
            return below(session.tree().root()).stream()
                    .flatMap(file -> of(file.content()).stream())
                    .toList();
        } catch (ProblemException noTree) {
            return List.of();
        }
    }

    /** How many of them have this name. */
    public static int count(Session session, String filter) {
        return (int) all(session).stream()
                .filter(filtered -> filtered.filter().equals(filter))
                .count();
    }

    /** Whether files of the session are compressed by the parameters that the session has. */
    public static boolean hasCompressed(Session session) {
        return all(session).stream().anyMatch(filtered -> filtered.filter().startsWith("zisofs:"));
    }

    /** Puts a file with other content in the place of one. */
    static FileNode replace(FileNode old, String name, FileContent content) {
        FileNode made = new FileNode(name, old.attributes(), content);
        made.extras(old.extras().orElse(null));
        @Nullable DirectoryNode parent = old.parent();
        if (parent != null) {
            parent.remove(old.name());
            parent.put(made);
        }
        return made;
    }
}
