package dev.cimiento.persistence.team.upload;

public record ChunkRow(byte[] data) {}
