package dev.cimiento.domain.team.upload;

import dev.cimiento.domain.team.TeamAdapter;

class InMemoryUploadRepositoryTest extends UploadRepositoryContract {

    @Override
    protected TeamAdapter adapter() {
        return TeamAdapter.inMemory();
    }
}
