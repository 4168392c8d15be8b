import { Input } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useAddress } from '../app/address';

interface Props {
  /** The parameter of the address that holds the text. */
  name: string;
  label: string;
  className?: string;
  width?: number;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/**
 * A text that lives in the address. What is typed stands here first: the address follows a moment later, and a text that is still being
 * composed (Chinese input) is never touched.
 */
export function AddressInput({ name, label, className, width, onKeyDown }: Props) {
  const [params, setParams] = useAddress();
  const outside = params.get(name) ?? '';
  const [text, setText] = useState(outside);
  const [composing, setComposing] = useState(false);
  const [sent, setSent] = useState(outside);
  useEffect(() => {
    // Somebody else changed the address: a link, the way back.
    if (outside !== sent) {
      setSent(outside);
      setText(outside);
    }
  }, [outside, sent]);
  useEffect(() => {
    if (composing || text === sent) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setSent(text);
      setParams({ [name]: text });
    }, 120);
    return () => clearTimeout(timer);
  }, [text, sent, composing, name, setParams]);
  return (
    <Input
      allowClear
      {...(className ? { className } : {})}
      {...(width ? { style: { width } } : {})}
      placeholder={label}
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      {...(onKeyDown ? { onKeyDown } : {})}
    />
  );
}
