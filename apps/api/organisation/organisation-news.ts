import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { ActorFinder } from '../auth/actor-finder.js';
import { Directory } from '../shared/directory.js';
import { ChangeFeed } from '../stream/change-feed.js';

/**
 * A change of the organisation counts for rights at once: the process that made it forgets what it kept before it
 * answers, every other one when it hears of it. Whoever could not hear keeps what it knows for ten seconds at most.
 */
@Injectable()
export class OrganisationNews implements OnModuleInit, OnModuleDestroy {
  private heard: Subscription | undefined;

  constructor(
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
    @Inject(ActorFinder) private readonly actors: ActorFinder,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  onModuleInit(): void {
    this.heard = this.feed.heard.subscribe((heard) => {
      if (heard.kind === 'organisation') this.forget(heard.municipality);
      else if (heard.kind === 'resync') this.actors.forget();
    });
  }

  onModuleDestroy(): void {
    this.heard?.unsubscribe();
  }

  forget(municipality: string): void {
    this.actors.forget();
    this.directory.forget(municipality);
  }
}
