import { Component, type ReactNode } from 'react';
import { Problem } from '../api/problem';
import { ProblemNotice } from '../parts/ProblemNotice';

interface Props {
  children: ReactNode;
  /** When it changes, the page gets another chance: another address, another object. */
  subject?: string;
}

/** What breaks inside stays inside, and says so. */
export class Boundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.error !== undefined && before.subject !== this.props.subject) {
      this.setState({ error: undefined });
    }
  }

  override render() {
    if (this.state.error === undefined) {
      return this.props.children;
    }
    return (
      <div className="page">
        <ProblemNotice problem={Problem.of(this.state.error)} onRetry={() => this.setState({ error: undefined })} />
      </div>
    );
  }
}
