package org.burnish.image;

import java.util.Objects;

/** A regular file. */
public final class FileNode extends ImageNode {

    private final FileContent content;

    public FileNode(String name, Attributes attributes, FileContent content) {
        super(name, attributes);
        this.content = Objects.requireNonNull(content);
    }

    public FileContent content() {
        return content;
    }

    @Override
    public String kind() {
        return "a regular file";
    }

    @Override
    protected FileNode make(String otherName, Attributes sameAttributes) {
        return new FileNode(otherName, sameAttributes, content);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.file(this);
    }
}
